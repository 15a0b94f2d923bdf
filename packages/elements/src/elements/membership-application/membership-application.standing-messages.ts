import type { Application, ApplicationStage } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Said } from './membership-application.steps.ts';

export interface StandingWords {
  headings: Record<Application['state'], string>;
  said: Record<Said, string>;
  /** Nobody is signed in: the way back comes by mail. */
  linkSent: string;
  states: Record<Application['state'], string>;
  reason: string;
  reference: string;
  appliedOn: string;
  answerBy: string;
  endedOn: Record<'accepted' | 'refused' | 'withdrawn', string>;
  next: string;
  stages: Record<ApplicationStage, string>;
  stageDone: string;
  stageToCome: string;
  withdraw: string;
  withdrawing: string;
  question: string;
  consequence: string;
  keep: string;
  confirm: string;
  again: string;
  activate: string;
  seekHeading: string;
  linkExpired: string;
  seekHint: string;
  email: string;
  send: string;
  sending: string;
  sent: string;
  spam: string;
  startOver: string;
}

export const standingWords: Words<StandingWords> = {
  fr: {
    headings: {
      pending: 'Votre demande est à l’étude',
      accepted: 'Votre demande est acceptée',
      refused: 'Votre demande est refusée',
      withdrawn: 'Votre demande est retirée',
    },
    said: {
      received: 'Votre demande est envoyée.',
      'already-applied': 'Vous avez déjà une demande à l’étude : la voici. Rien de plus n’a été envoyé.',
      withdrawn: 'Votre demande est retirée.',
      'already-decided': 'Le syndicat a répondu entretemps : votre demande ne peut plus être retirée.',
    },
    linkSent:
      'Un message est en route vers le courriel que vous avez donné. Son lien vous ramène ici. S’il n’arrive pas, regardez dans vos indésirables.',
    states: {
      pending: 'Le syndicat étudie votre demande. Vous n’avez rien à faire.',
      accepted: 'Bienvenue ! Le syndicat vous a écrit la suite.',
      refused: 'Le syndicat n’a pas accepté votre demande.',
      withdrawn: 'Ce que vous aviez écrit est effacé. Vous pouvez faire une nouvelle demande.',
    },
    reason: 'Motif',
    reference: 'Numéro de référence',
    appliedOn: 'Envoyée le',
    answerBy: 'Réponse au plus tard le',
    endedOn: { accepted: 'Acceptée le', refused: 'Refusée le', withdrawn: 'Retirée le' },
    next: 'Ce qui suit',
    stages: {
      received: 'Demande reçue',
      eligibility: 'Vérification de votre admissibilité',
      decision: 'Décision du syndicat',
    },
    stageDone: 'fait',
    stageToCome: 'à venir',
    withdraw: 'Retirer ma demande',
    withdrawing: 'Retrait en cours…',
    question: 'Retirer votre demande ?',
    consequence: 'Ce que vous avez écrit sera effacé. Vous pourrez faire une nouvelle demande plus tard.',
    keep: 'Garder ma demande',
    confirm: 'Retirer ma demande',
    again: 'Faire une nouvelle demande',
    activate: 'Activer mon compte',
    seekHeading: 'Retrouver ma demande',
    linkExpired: 'Ce lien ne fonctionne plus. Demandez-en un nouveau.',
    seekHint: 'Entrez le courriel que vous avez donné dans votre demande : nous y enverrons un lien.',
    email: 'Courriel',
    send: 'Envoyer le lien',
    sending: 'Envoi en cours…',
    sent: 'Si une demande a été faite avec ce courriel, un message avec un lien est en route.',
    spam: 'S’il n’arrive pas d’ici quelques minutes, regardez dans vos indésirables et vérifiez l’adresse.',
    startOver: 'Faire une demande',
  },
  en: {
    headings: {
      pending: 'Your application is under review',
      accepted: 'Your application is accepted',
      refused: 'Your application is refused',
      withdrawn: 'Your application is withdrawn',
    },
    said: {
      received: 'Your application is sent.',
      'already-applied': 'You already have an application under review: here it is. Nothing more was sent.',
      withdrawn: 'Your application is withdrawn.',
      'already-decided': 'The union has answered in the meantime: your application can no longer be withdrawn.',
    },
    linkSent:
      'A message is on its way to the email you gave. Its link brings you back here. If it does not come, look in your spam.',
    states: {
      pending: 'The union is reviewing your application. There is nothing for you to do.',
      accepted: 'Welcome! The union has written to you about what comes next.',
      refused: 'The union did not accept your application.',
      withdrawn: 'What you had written is erased. You can apply again.',
    },
    reason: 'Reason',
    reference: 'Reference number',
    appliedOn: 'Sent on',
    answerBy: 'Answer no later than',
    endedOn: { accepted: 'Accepted on', refused: 'Refused on', withdrawn: 'Withdrawn on' },
    next: 'What comes next',
    stages: {
      received: 'Application received',
      eligibility: 'Check of your eligibility',
      decision: 'Decision of the union',
    },
    stageDone: 'done',
    stageToCome: 'to come',
    withdraw: 'Withdraw my application',
    withdrawing: 'Withdrawing…',
    question: 'Withdraw your application?',
    consequence: 'What you have written will be erased. You can apply again later.',
    keep: 'Keep my application',
    confirm: 'Withdraw my application',
    again: 'Apply again',
    activate: 'Activate my account',
    seekHeading: 'Find my application',
    linkExpired: 'This link no longer works. Ask for a new one.',
    seekHint: 'Enter the email you gave in your application: we will send a link to it.',
    email: 'Email',
    send: 'Send the link',
    sending: 'Sending…',
    sent: 'If an application was made with this email, a message with a link is on its way.',
    spam: 'If it does not come within a few minutes, look in your spam and check the address.',
    startOver: 'Apply',
  },
};
