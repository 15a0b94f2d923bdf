import type { Words } from '../controllers/localize-controller.ts';

export const signOutWords: Words<{
  signOut: string;
  signingOut: string;
  signedOut: string;
  unconfirmed: string;
  stay: string;
  retry: string;
}> = {
  fr: {
    signOut: 'Se déconnecter',
    signingOut: 'Déconnexion en cours…',
    signedOut: 'Vous êtes déconnecté du portail.',
    unconfirmed: 'Cette page ne montre plus rien de vous, mais le portail n’a pas confirmé la déconnexion.',
    stay: 'Gardez la page ouverte jusqu’à la confirmation. Sur un appareil partagé, ne partez pas avant.',
    retry: 'Réessayer',
  },
  en: {
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    signedOut: 'You are signed out of the portal.',
    unconfirmed:
      'This page no longer shows anything of yours, but the portal has not confirmed that you are signed out.',
    stay: 'Keep the page open until it does. On a shared device, do not leave before then.',
    retry: 'Try again',
  },
};
