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
  expired: string;
  forgotten: string;
  reset: string;
  firstTime: string;
  signUp: string;
  framed: string;
  openAlone: string;
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
    expired: 'Votre mot de passe est trop ancien. Choisissez-en un nouveau pour vous connecter.',
    forgotten: 'Mot de passe oublié ?',
    reset: 'Choisir un nouveau mot de passe',
    firstTime: 'Première fois ici ?',
    signUp: 'Inscrivez-vous',
    framed: 'Par prudence, la connexion ne s’affiche pas à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir la page de connexion',
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
    expired: 'Your password is too old. Choose a new one to sign in.',
    forgotten: 'Forgot your password?',
    reset: 'Choose a new password',
    firstTime: 'First time here?',
    signUp: 'Sign up',
    framed: 'To be safe, sign-in is not shown inside another site.',
    openAlone: 'Open the sign-in page',
    hello: (name) => `Hello, ${name}`,
    signedIn: 'You are signed in.',
    signOut: 'Sign out',
  },
};
