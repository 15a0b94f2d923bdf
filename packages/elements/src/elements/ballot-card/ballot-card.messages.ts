import type { VoteKind } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export const words: Words<{
  heading: string;
  loading: string;
  signedOut: string;
  insecure: string;
  choose: string;
  kinds: Record<VoteKind, string>;
}> = {
  fr: {
    heading: 'Voter',
    loading: 'Chargement de votre bulletin…',
    signedOut: 'Connectez-vous pour voter.',
    insecure: 'Cette page n’est pas sécurisée (https). Par prudence, on ne peut pas y voter.',
    choose: 'Choisissez d’abord un vote dans votre liste.',
    kinds: {
      ratification: 'Entente de principe',
      'strike-mandate': 'Mandat de grève',
      'last-offer': 'Dernière offre',
      'officer-election': 'Élection',
      resolution: 'Résolution',
      bylaw: 'Statuts',
      consultation: 'Consultation',
    },
  },
  en: {
    heading: 'Vote',
    loading: 'Loading your ballot…',
    signedOut: 'Sign in to vote.',
    insecure: 'This page is not secure (https). To be safe, you cannot vote here.',
    choose: 'First choose a vote in your list.',
    kinds: {
      ratification: 'Tentative agreement',
      'strike-mandate': 'Strike mandate',
      'last-offer': 'Last offer',
      'officer-election': 'Election',
      resolution: 'Resolution',
      bylaw: 'Bylaws',
      consultation: 'Consultation',
    },
  },
};
