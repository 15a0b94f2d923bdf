import type { Words } from '../../controllers/localize-controller.ts';
import type { Way } from './signup-match.steps.ts';

export interface SignupMatchWords {
  heading: string;
  loading: string;
  intro: string;
  allRequired: string;
  submit: string;
  submitting: string;
  errors: (count: number) => string;
  waysHeading: string;
  ways: Record<Way, string>;
  haveAccess: string;
  signIn: string;
  signedIn: string;
  back: string;
  missing: string;
}

export const words: Words<SignupMatchWords> = {
  fr: {
    heading: 'Inscription',
    loading: 'Chargement du formulaire…',
    intro: 'Entrez ces renseignements comme ils figurent à votre dossier syndical.',
    allRequired: 'Tous les champs sont obligatoires.',
    submit: 'Continuer',
    submitting: 'Vérification…',
    errors: (count) => (count === 1 ? 'Un renseignement est à corriger' : `${count} renseignements sont à corriger`),
    waysHeading: 'Il vous manque quelque chose ?',
    ways: {
      'no-member-number': 'Je n’ai pas mon numéro de membre',
      'no-email-on-file': 'Mon courriel n’est pas au dossier',
      application: 'Je veux devenir membre',
      help: 'J’ai besoin d’aide',
    },
    haveAccess: 'Vous avez déjà un accès ?',
    signIn: 'Connectez-vous',
    signedIn: 'Votre session est déjà ouverte : votre accès est actif.',
    back: 'Revenir à l’inscription',
    missing: 'Ce formulaire ne s’ouvre pas ici.',
  },
  en: {
    heading: 'Sign up',
    loading: 'Loading the form…',
    intro: 'Enter these details as they appear in your union file.',
    allRequired: 'All fields are required.',
    submit: 'Continue',
    submitting: 'Checking…',
    errors: (count) => (count === 1 ? 'One detail needs correcting' : `${count} details need correcting`),
    waysHeading: 'Is something missing?',
    ways: {
      'no-member-number': 'I don’t have my member number',
      'no-email-on-file': 'My email is not on file',
      application: 'I want to become a member',
      help: 'I need help',
    },
    haveAccess: 'Do you already have access?',
    signIn: 'Sign in',
    signedIn: 'You are already signed in: your access is active.',
    back: 'Back to sign-up',
    missing: 'This form does not open here.',
  },
};
