import type { SignInOutcome } from '@trait-union/client';
import type { Words } from '../controllers/localize-controller.ts';

type Refused = Exclude<SignInOutcome['outcome'], 'signed-in'>;

export const sessionWords: Words<{
  ending: (time: string) => string;
  endingSoon: string;
  extend: string;
  over: string;
  confirm: (name: string) => string;
  expired: (name: string) => string;
  expiredElsewhere: (name: string) => string;
  kept: string;
  account: string;
  refused: Record<Refused, string>;
  noMatch: string;
  anotherMember: string;
  resume: string;
  resuming: string;
  resumeElsewhere: string;
  waiting: string;
  usePasskey: string;
  resumed: string;
  cancel: string;
  leave: string;
}> = {
  fr: {
    ending: (time) => `Votre session se termine dans ${time}.`,
    endingSoon: 'Votre session se termine bientôt. Vous pouvez la prolonger.',
    extend: 'Prolonger ma session',
    over: 'Votre session est terminée.',
    confirm: (name) => `Par prudence, confirmez que c’est bien vous, ${name}.`,
    expired: (name) => `Votre session est terminée, ${name}. Entrez votre mot de passe pour continuer.`,
    expiredElsewhere: (name) => `Votre session est terminée, ${name}. Connectez-vous de nouveau pour continuer.`,
    kept: 'Ce que vous avez saisi est toujours là.',
    account: 'Numéro de membre',
    refused: {
      'credentials-rejected': 'Ce mot de passe ne convient pas. Réessayez.',
      'ambiguous-identifier':
        'Le portail ne peut pas dire quel compte est le vôtre. Déconnectez-vous, puis connectez-vous de nouveau.',
      'password-expired':
        'Ce mot de passe est trop ancien. Déconnectez-vous, puis connectez-vous de nouveau pour en choisir un autre.',
    },
    noMatch: 'Ces renseignements ne conviennent pas. Réessayez.',
    anotherMember: 'Ce compte n’est pas celui d’avant. Connectez-vous avec le même.',
    resume: 'Continuer',
    resuming: 'Connexion en cours…',
    resumeElsewhere: 'Se connecter dans une nouvelle fenêtre',
    waiting: 'En attente de la connexion…',
    usePasskey: 'Utiliser une clé d’accès',
    resumed: 'Votre session est rouverte.',
    cancel: 'Annuler',
    leave: 'Se déconnecter et tout effacer',
  },
  en: {
    ending: (time) => `Your session ends in ${time}.`,
    endingSoon: 'Your session ends soon. You can extend it.',
    extend: 'Extend my session',
    over: 'Your session has ended.',
    confirm: (name) => `To be safe, confirm that it is you, ${name}.`,
    expired: (name) => `Your session has ended, ${name}. Enter your password to continue.`,
    expiredElsewhere: (name) => `Your session has ended, ${name}. Sign in again to continue.`,
    kept: 'What you typed is still here.',
    account: 'Member number',
    refused: {
      'credentials-rejected': 'That password does not work. Try again.',
      'ambiguous-identifier': 'The portal cannot tell which account is yours. Sign out, then sign in again.',
      'password-expired': 'This password is too old. Sign out, then sign in again to choose another one.',
    },
    noMatch: 'These details do not work. Try again.',
    anotherMember: 'You signed in with another account. Use the same one as before.',
    resume: 'Continue',
    resuming: 'Signing in…',
    resumeElsewhere: 'Sign in in a new window',
    waiting: 'Waiting for you to sign in…',
    usePasskey: 'Use a passkey',
    resumed: 'You are signed in again.',
    cancel: 'Cancel',
    leave: 'Sign out and clear everything',
  },
};
