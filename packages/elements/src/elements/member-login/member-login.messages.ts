import type { Words } from '../../controllers/localize-controller.ts';

interface MemberLoginWords {
  heading: string;
  email: string;
  memberNumber: string;
  emailOrMemberNumber: string;
  submit: string;
  submitting: string;
  identifierRequired: string;
  memberNumberRequired: string;
  rejected: string;
  ambiguous: string;
  forgotten: string;
  firstTime: string;
  signUp: string;
  hello: (name: string) => string;
  signedIn: string;
  signOut: string;
}

export const words: Words<MemberLoginWords> = {
  fr: {
    heading: 'Connexion',
    email: 'Courriel',
    memberNumber: 'Numéro de membre',
    emailOrMemberNumber: 'Courriel ou numéro de membre',
    submit: 'Se connecter',
    submitting: 'Connexion en cours…',
    identifierRequired: 'Entrez votre courriel ou votre numéro de membre.',
    memberNumberRequired: 'Entrez votre numéro de membre.',
    rejected:
      'Ces renseignements ne correspondent à aucun compte. Vérifiez-les, puis entrez de nouveau votre mot de passe.',
    ambiguous:
      'Plusieurs membres partagent ce courriel. Entrez votre numéro de membre pour que nous sachions qui vous êtes.',
    forgotten: 'Mot de passe oublié ?',
    firstTime: 'Première fois ici ?',
    signUp: 'Inscrivez-vous',
    hello: (name) => `Bonjour, ${name}`,
    signedIn: 'Votre session est ouverte.',
    signOut: 'Se déconnecter',
  },
  en: {
    heading: 'Sign in',
    email: 'Email',
    memberNumber: 'Member number',
    emailOrMemberNumber: 'Email or member number',
    submit: 'Sign in',
    submitting: 'Signing in…',
    identifierRequired: 'Enter your email or your member number.',
    memberNumberRequired: 'Enter your member number.',
    rejected: 'These details do not match any account. Check them, then enter your password again.',
    ambiguous: 'Several members share this email. Enter your member number so that we know who you are.',
    forgotten: 'Forgot your password?',
    firstTime: 'First time here?',
    signUp: 'Sign up',
    hello: (name) => `Hello, ${name}`,
    signedIn: 'You are signed in.',
    signOut: 'Sign out',
  },
};
