import type { Words } from '../../controllers/localize-controller.ts';

export const words: Words<{
  menu: (name: string) => string;
  account: string;
  signOut: string;
  signingOut: string;
  signedOut: string;
  stale: string;
}> = {
  fr: {
    menu: (name) => `Menu de ${name}`,
    account: 'Numéro de membre',
    signOut: 'Se déconnecter',
    signingOut: 'Déconnexion en cours…',
    signedOut: 'Vous êtes déconnecté du portail.',
    stale: 'Hors ligne : ces renseignements datent de votre dernière visite.',
  },
  en: {
    menu: (name) => `${name}’s menu`,
    account: 'Member number',
    signOut: 'Sign out',
    signingOut: 'Signing out…',
    signedOut: 'You are signed out of the portal.',
    stale: 'Offline: this is from your last visit.',
  },
};
