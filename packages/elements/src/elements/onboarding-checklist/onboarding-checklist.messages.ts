import type { OnboardingState, OnboardingStepName } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

interface StepWords {
  title: string;
  why: string;
  act: string;
}

export interface OnboardingChecklistWords {
  heading: string;
  loading: string;
  signedOut: string;
  progress: (done: number, total: number) => string;
  allDone: string;
  waitingOnly: string;
  states: Record<OnboardingState, string>;
  waiting: string;
  see: string;
  steps: Record<OnboardingStepName, StepWords>;
  votesLeft: (count: number) => string;
  until: (date: string) => string;
  changed: (step: string, state: string) => string;
}

export const words: Words<OnboardingChecklistWords> = {
  fr: {
    heading: 'Pour bien commencer',
    loading: 'Chargement de vos étapes…',
    signedOut: 'Connectez-vous pour voir ce qu’il vous reste à faire.',
    progress: (done, total) => {
      if (done === 0) return total === 1 ? 'Une étape à faire' : `${total} étapes à faire`;
      return `${done} sur ${total} ${done === 1 ? 'terminée' : 'terminées'}`;
    },
    allDone: 'Tout est fait. Votre compte est prêt.',
    waitingOnly: 'Vous avez tout fait. Le syndicat termine de son côté.',
    states: { 'to-do': 'À faire', waiting: 'En attente', done: 'Terminé', 'not-needed': 'Pas nécessaire' },
    waiting: 'Vous avez fait votre part : le syndicat s’en occupe.',
    see: 'Voir où c’en est',
    steps: {
      email: {
        title: 'Courriel',
        why: 'Un courriel vérifié permet de recevoir les avis et de récupérer votre accès.',
        act: 'Vérifier mon courriel',
      },
      identity: {
        title: 'Identité',
        why: 'Une pièce d’identité confirme que ce compte est bien le vôtre.',
        act: 'Prouver mon identité',
      },
      profile: {
        title: 'Profil',
        why: 'Des coordonnées à jour, pour que le syndicat puisse vous joindre.',
        act: 'Vérifier mon profil',
      },
      votes: {
        title: 'Votes',
        why: 'Il faut s’inscrire à un vote avant de pouvoir voter.',
        act: 'M’inscrire aux votes',
      },
    },
    votesLeft: (count) => (count === 1 ? 'Une inscription à faire.' : `${count} inscriptions à faire.`),
    until: (date) => `D’ici le ${date}.`,
    changed: (step, state) => `${step} : ${state.toLowerCase()}.`,
  },
  en: {
    heading: 'Getting started',
    loading: 'Loading your steps…',
    signedOut: 'Sign in to see what you have left to do.',
    progress: (done, total) => {
      if (done === 0) return total === 1 ? 'One step to do' : `${total} steps to do`;
      return `${done} of ${total} done`;
    },
    allDone: 'All done. Your account is ready.',
    waitingOnly: 'You have done it all. The union is finishing its part.',
    states: { 'to-do': 'To do', waiting: 'Waiting', done: 'Done', 'not-needed': 'Not needed' },
    waiting: 'You did your part: the union is taking care of it.',
    see: 'See where it stands',
    steps: {
      email: {
        title: 'Email',
        why: 'A verified email lets you receive notices and get your access back.',
        act: 'Verify my email',
      },
      identity: {
        title: 'Identity',
        why: 'An identity document confirms that this account is yours.',
        act: 'Prove my identity',
      },
      profile: {
        title: 'Profile',
        why: 'Contact details that are right, so that the union can reach you.',
        act: 'Check my profile',
      },
      votes: {
        title: 'Votes',
        why: 'You register for a vote before you can vote.',
        act: 'Register for the votes',
      },
    },
    votesLeft: (count) => (count === 1 ? 'One vote to register for.' : `${count} votes to register for.`),
    until: (date) => `By ${date}.`,
    changed: (step, state) => `${step}: ${state.toLowerCase()}.`,
  },
};
