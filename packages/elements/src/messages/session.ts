import type { Words } from '../controllers/localize-controller.ts';

export const sessionWords: Words<{
  ending: (time: string) => string;
  endingSoon: string;
  extend: string;
  expired: (name: string) => string;
  kept: string;
  account: string;
  rejected: string;
  resume: string;
  resuming: string;
  resumed: string;
}> = {
  fr: {
    ending: (time) => `Votre session se termine dans ${time}.`,
    endingSoon: 'Votre session se termine bientôt. Vous pouvez la prolonger.',
    extend: 'Prolonger ma session',
    expired: (name) => `Votre session est terminée, ${name}. Entrez votre mot de passe pour continuer.`,
    kept: 'Ce que vous avez saisi est toujours là.',
    account: 'Numéro de membre',
    rejected: 'Ce mot de passe ne convient pas. Réessayez.',
    resume: 'Continuer',
    resuming: 'Connexion en cours…',
    resumed: 'Votre session est rouverte.',
  },
  en: {
    ending: (time) => `Your session ends in ${time}.`,
    endingSoon: 'Your session ends soon. You can extend it.',
    extend: 'Extend my session',
    expired: (name) => `Your session has ended, ${name}. Enter your password to continue.`,
    kept: 'What you typed is still here.',
    account: 'Member number',
    rejected: 'That password does not work. Try again.',
    resume: 'Continue',
    resuming: 'Signing in…',
    resumed: 'You are signed in again.',
  },
};
