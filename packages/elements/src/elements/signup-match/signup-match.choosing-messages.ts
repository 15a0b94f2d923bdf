import type { FieldIssueCode } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export const choosingWords: Words<{
  headings: Record<'email' | 'chosen', string>;
  intro: string;
  userName: string;
  userNameHint: string;
  userNameIssues: Partial<Record<FieldIssueCode, string>>;
  emailIsUserName: string;
  password: string;
  submit: string;
  submitting: string;
  back: string;
}> = {
  fr: {
    headings: {
      email: 'Choisissez votre mot de passe',
      chosen: 'Choisissez votre nom d’utilisateur et votre mot de passe',
    },
    intro: 'Vos renseignements correspondent à votre dossier. Il reste à choisir comment vous connecter.',
    userName: 'Nom d’utilisateur',
    userNameHint: 'De 3 à 64 lettres et chiffres, sans espace ; par exemple votre prénom et votre nom.',
    userNameIssues: {
      required: 'Choisissez un nom d’utilisateur.',
      malformed: 'Prenez de 3 à 64 lettres, chiffres, points ou traits d’union, sans espace.',
      duplicate: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre.',
    },
    emailIsUserName: 'Votre courriel est votre nom d’utilisateur. Vous pourrez le changer plus tard.',
    password: 'Mot de passe',
    submit: 'Activer mon accès',
    submitting: 'Activation…',
    back: 'Revenir à mes renseignements',
  },
  en: {
    headings: { email: 'Choose your password', chosen: 'Choose your user name and your password' },
    intro: 'Your details match your file. All that is left is to choose how you sign in.',
    userName: 'User name',
    userNameHint: '3 to 64 letters and digits, without spaces; your first and last name, for example.',
    userNameIssues: {
      required: 'Choose a user name.',
      malformed: 'Use 3 to 64 letters, digits, periods or hyphens, without spaces.',
      duplicate: 'This user name is already taken. Choose another one.',
    },
    emailIsUserName: 'Your email is your user name. You can change it later.',
    password: 'Password',
    submit: 'Activate my access',
    submitting: 'Activating…',
    back: 'Back to my details',
  },
};
