import type { Words } from '../controllers/localize-controller.ts';

export const sessionWords: Words<{
  ending: (time: string) => string;
  endingSoon: string;
  extend: string;
  confirm: (name: string) => string;
  expired: (name: string) => string;
  expiredElsewhere: (name: string) => string;
  kept: string;
  account: string;
  rejected: string;
  anotherMember: string;
  resume: string;
  resuming: string;
  resumeElsewhere: string;
  waiting: string;
  usePasskey: string;
  resumed: string;
}> = {
  fr: {
    ending: (time) => `Votre session se termine dans ${time}.`,
    endingSoon: 'Votre session se termine bientôt. Vous pouvez la prolonger.',
    extend: 'Prolonger ma session',
    confirm: (name) => `Par prudence, confirmez que c’est bien vous, ${name}.`,
    expired: (name) => `Votre session est terminée, ${name}. Entrez votre mot de passe pour continuer.`,
    expiredElsewhere: (name) => `Votre session est terminée, ${name}. Connectez-vous de nouveau pour continuer.`,
    kept: 'Ce que vous avez saisi est toujours là.',
    account: 'Numéro de membre',
    rejected: 'Ce mot de passe ne convient pas. Réessayez.',
    anotherMember: 'Ce compte n’est pas celui d’avant. Connectez-vous avec le même.',
    resume: 'Continuer',
    resuming: 'Connexion en cours…',
    resumeElsewhere: 'Se connecter dans une nouvelle fenêtre',
    waiting: 'En attente de la connexion…',
    usePasskey: 'Utiliser une clé d’accès',
    resumed: 'Votre session est rouverte.',
  },
  en: {
    ending: (time) => `Your session ends in ${time}.`,
    endingSoon: 'Your session ends soon. You can extend it.',
    extend: 'Extend my session',
    confirm: (name) => `To be safe, confirm that it is you, ${name}.`,
    expired: (name) => `Your session has ended, ${name}. Enter your password to continue.`,
    expiredElsewhere: (name) => `Your session has ended, ${name}. Sign in again to continue.`,
    kept: 'What you typed is still here.',
    account: 'Member number',
    rejected: 'That password does not work. Try again.',
    anotherMember: 'You signed in with another account. Use the same one as before.',
    resume: 'Continue',
    resuming: 'Signing in…',
    resumeElsewhere: 'Sign in in a new window',
    waiting: 'Waiting for you to sign in…',
    usePasskey: 'Use a passkey',
    resumed: 'You are signed in again.',
  },
};
