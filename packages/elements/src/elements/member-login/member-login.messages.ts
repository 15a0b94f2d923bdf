import type { Words } from '../../controllers/localize-controller.ts';
import type { Said } from './member-login.steps.ts';

interface MemberLoginWords {
  heading: string;
  memberNumber: string;
  submit: string;
  submitting: string;
  memberNumberRequired: string;
  said: Record<Said, string>;
  forgotten: string;
  firstTime: string;
  signUp: string;
  hello: (name: string) => string;
}

export const words: Words<MemberLoginWords> = {
  fr: {
    heading: 'Connexion',
    memberNumber: 'Numéro de membre',
    submit: 'Se connecter',
    submitting: 'Connexion en cours…',
    memberNumberRequired: 'Entrez votre numéro de membre.',
    said: {
      'credentials-rejected': 'Aucun compte ne correspond. Vérifiez, puis entrez de nouveau votre mot de passe.',
      'ambiguous-identifier': 'Plusieurs membres partagent ce courriel. Entrez aussi votre numéro de membre.',
    },
    forgotten: 'Mot de passe oublié ?',
    firstTime: 'Première fois ici ?',
    signUp: 'Inscrivez-vous',
    hello: (name) => `Bonjour, ${name}`,
  },
  en: {
    heading: 'Sign in',
    memberNumber: 'Member number',
    submit: 'Sign in',
    submitting: 'Signing in…',
    memberNumberRequired: 'Enter your member number.',
    said: {
      'credentials-rejected': 'No account matches. Check, then enter your password again.',
      'ambiguous-identifier': 'Several members share this email. Enter your member number too.',
    },
    forgotten: 'Forgot your password?',
    firstTime: 'First time here?',
    signUp: 'Sign up',
    hello: (name) => `Hello, ${name}`,
  },
};
