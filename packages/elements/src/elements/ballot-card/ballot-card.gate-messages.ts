import type { Ineligibility, VoteChange } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';
import type { Gate } from './ballot-card.steps.ts';

export interface GateWords {
  gates: Record<Gate, string>;
  framed: string;
  openAlone: string;
  elsewhere: (provider: string) => string;
  voteAt: (provider: string) => string;
  cut: string;
  votedAt: (date: string) => string;
  opensAt: (date: string) => string;
  registrationFrom: (date: string) => string;
  registrationUntil: (date: string) => string;
  official: (date: string) => string;
  reasons: Record<Ineligibility, string>;
  register: string;
  begun: string;
  challenge: string;
  changed: string;
  changes: Record<VoteChange['what'], (from: string | undefined, to: string | undefined) => string>;
  why: (reason: string) => string;
  seen: string;
}

const instead = (before: string, from: string | undefined, to: string | undefined): string =>
  `${before} ${to ?? ''}${from ? `, au lieu du ${from}` : ''}.`;

const insteadEnglish = (before: string, from: string | undefined, to: string | undefined): string =>
  `${before} ${to ?? ''}${from ? ` instead of ${from}` : ''}.`;

export const gateWords: Words<GateWords> = {
  fr: {
    gates: {
      elsewhere: '',
      over: 'Ce vote est terminé.',
      annulled: 'Ce vote est annulé : il ne compte pas.',
      ineligible: 'Vous ne pouvez pas voter à ce scrutin.',
      undecided: 'Votre syndicat n’a pas encore décidé si vous pouvez voter.',
      challenged: 'Votre contestation est envoyée. Votre syndicat vous répondra.',
      voted: 'Vous avez voté.',
      pending: 'Votre bulletin est arrivé. Son enregistrement se termine.',
      grace: 'Le vote est fermé. Seul un bulletin commencé avant la fermeture est encore accepté.',
      register: 'Il faut s’inscrire avant de voter.',
      'registration-closed': 'Les inscriptions sont terminées et votre nom n’y est pas.',
      'registration-later': 'Les inscriptions ne sont pas encore ouvertes.',
      scheduled: 'Ce vote n’est pas encore ouvert.',
      paused: 'Ce vote est en pause. Il reprendra.',
    },
    framed: 'Par prudence, on ne vote pas à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir cette page seule',
    elsewhere: (provider) => `Ce vote se tient chez ${provider}.`,
    voteAt: (provider) => `Voter chez ${provider}`,
    cut: 'Le vote a fermé avant que votre bulletin soit enregistré. Vos réponses sont effacées.',
    votedAt: (date) => `Vous avez voté le ${date}.`,
    opensAt: (date) => `Le vote ouvre le ${date}.`,
    registrationFrom: (date) => `Les inscriptions ouvrent le ${date}.`,
    registrationUntil: (date) => `Inscrivez-vous d’ici le ${date}.`,
    official: (date) => `Heure officielle : ${date}.`,
    reasons: {
      'not-in-group': 'Il est réservé à un groupe dont vous ne faites pas partie.',
      dues: 'Selon le dossier du syndicat, vos cotisations ne sont pas à jour.',
      probation: 'Selon le dossier du syndicat, votre période d’essai n’est pas terminée.',
      identity: 'Votre identité n’est pas encore prouvée.',
      'not-registered': 'Votre nom n’est pas sur la liste des personnes inscrites.',
      other: 'Adressez-vous à votre syndicat pour savoir pourquoi.',
    },
    register: 'M’inscrire',
    begun: 'J’avais commencé le mien',
    challenge: 'Contester',
    changed: 'Ce vote a changé depuis votre dernière visite.',
    changes: {
      'opens-at': (from, to) => instead('Il ouvre le', from, to),
      'closes-at': (from, to) => instead('Il ferme le', from, to),
      ballot: () => 'Le bulletin a été modifié.',
    },
    why: (reason) => `Raison : ${reason}`,
    seen: 'J’ai compris',
  },
  en: {
    gates: {
      elsewhere: '',
      over: 'This vote is over.',
      annulled: 'This vote is annulled: it does not count.',
      ineligible: 'You cannot vote in this one.',
      undecided: 'Your union has not yet decided whether you can vote.',
      challenged: 'Your challenge is sent. Your union will answer you.',
      voted: 'You have voted.',
      pending: 'Your ballot has arrived. It is being recorded.',
      grace: 'The vote is closed. Only a ballot begun before it closed is still accepted.',
      register: 'You have to register before you vote.',
      'registration-closed': 'Registration is over and your name is not on the list.',
      'registration-later': 'Registration is not open yet.',
      scheduled: 'This vote is not open yet.',
      paused: 'This vote is paused. It will resume.',
    },
    framed: 'To be safe, you cannot vote inside another site.',
    openAlone: 'Open this page on its own',
    elsewhere: (provider) => `This vote is held at ${provider}.`,
    voteAt: (provider) => `Vote at ${provider}`,
    cut: 'The vote closed before your ballot was recorded. Your answers are cleared.',
    votedAt: (date) => `You voted on ${date}.`,
    opensAt: (date) => `The vote opens on ${date}.`,
    registrationFrom: (date) => `Registration opens on ${date}.`,
    registrationUntil: (date) => `Register by ${date}.`,
    official: (date) => `Official time: ${date}.`,
    reasons: {
      'not-in-group': 'It is for a group that you are not part of.',
      dues: 'According to the union’s records, your dues are not up to date.',
      probation: 'According to the union’s records, your probation is not over.',
      identity: 'Your identity is not proven yet.',
      'not-registered': 'Your name is not on the list of registered members.',
      other: 'Please ask your union why.',
    },
    register: 'Register',
    begun: 'I had begun mine',
    challenge: 'Challenge this',
    changed: 'This vote has changed since your last visit.',
    changes: {
      'opens-at': (from, to) => insteadEnglish('It opens on', from, to),
      'closes-at': (from, to) => insteadEnglish('It closes on', from, to),
      ballot: () => 'The ballot was changed.',
    },
    why: (reason) => `Reason: ${reason}`,
    seen: 'I have seen this',
  },
};
