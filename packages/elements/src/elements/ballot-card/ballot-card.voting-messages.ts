import type { Secrecy } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface Protection {
  /** What the vote's level does. */
  claim: string;
  /** What it does not do, said as plainly. */
  limits: string;
}

export interface VotingWords {
  protection: Record<Secrecy, Protection>;
  closesAt: (date: string) => string;
  official: (date: string) => string;
  closingIn: (time: string) => string;
  closingSoon: string;
  graceFor: (time: string) => string;
  paused: string;
  offline: string;
  weight: (count: string) => string;
  representing: (names: string) => string;
  lastCounts: string;
  replaces: (date: string) => string;
  /** `redo` and `removed`: titles of questions, or nothing. `keeps`: there are others, whose answers stand. */
  ballotChanged: (redo: string, removed: string, keeps: boolean) => string;
  answered: (done: number, total: number) => string;
  review: string;
  backToReview: string;
  reviewing: string;
  nothingSent: string;
  cast: string;
  back: string;
  confirming: string;
  once: string;
  mayReplace: string;
  confirm: string;
  seeAgain: string;
  leftAlone: (time: string) => string;
  leftAloneSoon: string;
  more: string;
  cleared: string;
  clearedAfter: string;
  /** A question's title, in a sentence. */
  quoted: (title: string) => string;
  asItIs: string;
  covered: string;
  documents: string;
}

export const votingWords: Words<VotingWords> = {
  fr: {
    protection: {
      open: {
        claim: 'Vote public : votre nom et vos choix seront publiés.',
        limits: 'Votre bulletin est chiffré pendant l’envoi.',
      },
      confidential: {
        claim: 'Vote confidentiel : votre bulletin est chiffré pendant l’envoi.',
        limits:
          'Le service qui garde les bulletins peut les lire. Quelqu’un près de vous, ou un appareil infecté, peut voir vos choix.',
      },
      sealed: {
        claim: 'Vote scellé : votre bulletin est verrouillé sur cet appareil. Seul qui détient la clé peut l’ouvrir.',
        limits:
          'Cela ne prouve pas qu’il a été compté, et qui l’ouvre doit en séparer votre nom. Quelqu’un près de vous, ou un appareil infecté, peut voir vos choix.',
      },
      verifiable: {
        claim: 'Vote vérifiable : votre bulletin est verrouillé sur cet appareil, et chacun peut refaire le compte.',
        limits: 'Quelqu’un près de vous, ou un appareil infecté, peut voir vos choix.',
      },
    },
    closesAt: (date) => `Le vote ferme le ${date}.`,
    official: (date) => `Heure officielle : ${date}.`,
    closingIn: (time) => `Le vote ferme dans ${time}.`,
    closingSoon: 'Le vote ferme bientôt.',
    graceFor: (time) => `Le vote est fermé. Votre bulletin, déjà commencé, est encore accepté pendant ${time}.`,
    paused:
      'Le vote est en pause. Vous pourrez déposer votre bulletin à la reprise. Vos réponses restent ici tant que vous êtes là.',
    offline:
      'Vous êtes hors ligne. Vous pourrez déposer votre bulletin une fois la connexion revenue. Vos réponses restent ici tant que vous êtes là.',
    weight: (count) => `Votre bulletin compte pour ${count} voix.`,
    representing: (names) => `Vous votez aussi pour : ${names}.`,
    lastCounts: 'Vous pouvez voter à nouveau jusqu’à la fermeture. Seul le dernier bulletin compte.',
    replaces: (date) => `Vous avez déjà voté le ${date}. Ce bulletin remplacera le précédent.`,
    ballotChanged: (redo, removed, keeps) =>
      [
        'Votre syndicat a modifié ce bulletin pendant que vous le remplissiez. Voici le nouveau. Rien n’a été envoyé.',
        redo && `Questions nouvelles ou modifiées, à remplir : ${redo}.`,
        removed && `Questions retirées : ${removed}.`,
        keeps && 'Vos réponses aux questions qui n’ont pas changé sont gardées.',
      ]
        .filter(Boolean)
        .join(' '),
    answered: (done, total) => `Réponses : ${done} sur ${total}`,
    review: 'Réviser mon bulletin',
    backToReview: 'Revenir à la révision',
    reviewing: 'Révisez votre bulletin',
    nothingSent: 'Rien n’est encore envoyé.',
    cast: 'Déposer mon bulletin',
    back: 'Revenir aux questions',
    confirming: 'Déposer votre bulletin ?',
    once: 'Une fois déposé, il ne peut plus être changé.',
    mayReplace: 'Vous pourrez voter à nouveau jusqu’à la fermeture.',
    confirm: 'Oui, déposer mon bulletin',
    seeAgain: 'Revoir mes réponses',
    leftAlone: (time) => `Êtes-vous encore là ? Vos réponses seront effacées dans ${time}.`,
    leftAloneSoon: 'Êtes-vous encore là ? Vos réponses seront effacées dans une minute.',
    more: 'Je suis là',
    cleared: 'Par prudence, vos réponses ont été effacées après six minutes sans activité. Rien n’a été envoyé.',
    clearedAfter: 'Par prudence, vos réponses ont été effacées de cette page après six minutes sans activité.',
    quoted: (title) => `« ${title} »`,
    asItIs: 'Le bulletin que vous avez déposé reste tel quel.',
    covered:
      'Quelque chose sur la page couvre ce bouton : rien n’a été envoyé. Fermez ce qui le couvre, ou allez au bouton avec la touche Tab et appuyez sur Entrée.',
    documents: 'Documents du vote :',
  },
  en: {
    protection: {
      open: {
        claim: 'Public vote: your name and your choices will be published.',
        limits: 'Your ballot is encrypted while it is sent.',
      },
      confidential: {
        claim: 'Confidential vote: your ballot is encrypted while it is sent.',
        limits:
          'The service that keeps the ballots can read them. Someone near you, or an infected device, can see your choices.',
      },
      sealed: {
        claim: 'Sealed vote: your ballot is locked on this device. Only whoever holds the key can open it.',
        limits:
          'This does not prove that it was counted, and whoever opens it must separate it from your name. Someone near you, or an infected device, can see your choices.',
      },
      verifiable: {
        claim: 'Verifiable vote: your ballot is locked on this device, and anyone can count again.',
        limits: 'Someone near you, or an infected device, can see your choices.',
      },
    },
    closesAt: (date) => `The vote closes on ${date}.`,
    official: (date) => `Official time: ${date}.`,
    closingIn: (time) => `The vote closes in ${time}.`,
    closingSoon: 'The vote closes soon.',
    graceFor: (time) => `The vote is closed. Your ballot was already begun, and is still accepted for ${time}.`,
    paused: 'The vote is paused. You can cast your ballot when it resumes. Your answers stay here as long as you do.',
    offline:
      'You are offline. You can cast your ballot once you are connected. Your answers stay here as long as you do.',
    weight: (count) => `Your ballot counts for ${count} votes.`,
    representing: (names) => `You also vote for: ${names}.`,
    lastCounts: 'You can vote again until the vote closes. Only the last ballot counts.',
    replaces: (date) => `You already voted on ${date}. This ballot will replace that one.`,
    ballotChanged: (redo, removed, keeps) =>
      [
        'Your union changed this ballot while you were filling it in. Here is the new one. Nothing was sent.',
        redo && `New or changed questions, to be answered: ${redo}.`,
        removed && `Questions taken out: ${removed}.`,
        keeps && 'Your answers to the questions that did not change are kept.',
      ]
        .filter(Boolean)
        .join(' '),
    answered: (done, total) => `Answered: ${done} of ${total}`,
    review: 'Review my ballot',
    backToReview: 'Back to the review',
    reviewing: 'Review your ballot',
    nothingSent: 'Nothing has been sent yet.',
    cast: 'Cast my ballot',
    back: 'Back to the questions',
    confirming: 'Cast your ballot?',
    once: 'Once cast, it can no longer be changed.',
    mayReplace: 'You can vote again until the vote closes.',
    confirm: 'Yes, cast my ballot',
    seeAgain: 'See my answers again',
    leftAlone: (time) => `Are you still there? Your answers will be cleared in ${time}.`,
    leftAloneSoon: 'Are you still there? Your answers will be cleared in one minute.',
    more: 'I am here',
    cleared: 'To be safe, your answers were cleared after six minutes without activity. Nothing was sent.',
    clearedAfter: 'To be safe, your answers were cleared from this page after six minutes without activity.',
    quoted: (title) => `“${title}”`,
    asItIs: 'The ballot that you cast stays as it is.',
    covered:
      'Something on the page may cover this button: nothing was sent. Close what covers it. If you can read all that is written here, press again.',
    documents: 'Documents of the vote:',
  },
};
