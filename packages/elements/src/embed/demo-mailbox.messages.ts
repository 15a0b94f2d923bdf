import type { Words } from '../controllers/localize-controller.ts';

interface Subject {
  subject: string;
  /** `says` holds what the backend put into the message beside its standard words. */
  text: (says: Readonly<Record<string, string>>) => string;
  /** The link, where the message has one. */
  open?: string;
}

/** Messages by the name that the mock gives them; an unknown one is shown under its name. */
export const demoMailWords: Words<{
  title: (count: number) => string;
  none: string;
  to: (address: string, time: string) => string;
  open: string;
  subjects: Readonly<Record<string, Subject>>;
}> = {
  fr: {
    title: (count) => `Courriels de démonstration (${count})`,
    none: 'Rien encore. Les messages que le portail enverrait par courriel s’ouvrent ici.',
    to: (address, time) => `À ${address}, ${time}`,
    open: 'Suivre le lien',
    subjects: {
      'verify-email': {
        subject: 'Vérifiez votre courriel',
        text: ({ memberNumber }) =>
          `Bonjour. Suivez ce lien dans l’heure pour vérifier votre courriel. Votre numéro de membre est le ${memberNumber} : gardez ce message.`,
        open: 'Vérifier mon courriel',
      },
      'email-change-notice': {
        subject: 'Changement de courriel demandé',
        text: () => 'Une autre adresse remplacera bientôt celle-ci. Si ce n’est pas vous, écrivez-nous.',
      },
      'sign-up': { subject: 'Votre inscription', text: () => 'Suivez ce lien pour terminer votre inscription.' },
      'reset-password': {
        subject: 'Un nouveau mot de passe',
        text: ({ memberNumber }) =>
          `Suivez ce lien dans l’heure pour choisir un nouveau mot de passe (membre ${memberNumber}). Vous n’avez rien demandé ? Ne faites rien.`,
        open: 'Choisir un mot de passe',
      },
      'no-account-yet': {
        subject: 'Vous n’avez pas encore d’accès',
        text: ({ memberNumber }) =>
          `Aucun mot de passe n’existe encore pour le membre ${memberNumber}. Inscrivez-vous d’abord.`,
      },
      'password-changed': {
        subject: 'Mot de passe changé',
        text: () => 'Votre mot de passe vient de changer. Si ce n’est pas vous, écrivez-nous.',
      },
      'user-name': {
        subject: 'Votre identifiant',
        text: ({ memberNumber, userName }) =>
          `Vous vous connectez avec ce courriel ou avec le numéro ${userName ?? memberNumber}.`,
      },
      invitation: {
        subject: 'Une invitation',
        text: () => 'On vous invite à rejoindre une équipe.',
        open: 'Voir l’invitation',
      },
      application: {
        subject: 'Votre demande d’adhésion',
        text: ({ reference }) => `Nous avons bien reçu votre demande ${reference}.`,
        open: 'Suivre ma demande',
      },
      'support-request': {
        subject: 'Votre demande d’aide',
        text: ({ reference }) => `Nous avons bien reçu votre demande ${reference}.`,
      },
      'payment-received': {
        subject: 'Votre adhésion est renouvelée',
        text: ({ receipt }) =>
          `Nous avons bien reçu votre paiement. Le reçu ${receipt} vous attend dans votre historique.`,
      },
    },
  },
  en: {
    title: (count) => `Demo mail (${count})`,
    none: 'Nothing yet. The messages that the portal would send by email open here.',
    to: (address, time) => `To ${address}, ${time}`,
    open: 'Follow the link',
    subjects: {
      'verify-email': {
        subject: 'Verify your email',
        text: ({ memberNumber }) =>
          `Hello. Follow this link within the hour to verify your email. Your member number is ${memberNumber}: keep this message.`,
        open: 'Verify my email',
      },
      'email-change-notice': {
        subject: 'Change of email requested',
        text: () => 'Another address will soon replace this one. If it was not you, write to us.',
      },
      'sign-up': { subject: 'Your sign-up', text: () => 'Follow this link to finish signing up.' },
      'reset-password': {
        subject: 'A new password',
        text: ({ memberNumber }) =>
          `Follow this link within the hour to choose a new password (member ${memberNumber}). You asked for nothing? Do nothing.`,
        open: 'Choose a password',
      },
      'no-account-yet': {
        subject: 'You have no access yet',
        text: ({ memberNumber }) => `Member ${memberNumber} has no password yet. Sign up first.`,
      },
      'password-changed': {
        subject: 'Password changed',
        text: () => 'Your password has just changed. If it was not you, write to us.',
      },
      'user-name': {
        subject: 'Your user name',
        text: ({ memberNumber, userName }) => `You sign in with this email or with number ${userName ?? memberNumber}.`,
      },
      invitation: {
        subject: 'An invitation',
        text: () => 'You are invited to join a team.',
        open: 'See the invitation',
      },
      application: {
        subject: 'Your application',
        text: ({ reference }) => `We have received your application ${reference}.`,
        open: 'Follow my application',
      },
      'support-request': {
        subject: 'Your request for help',
        text: ({ reference }) => `We have received your request ${reference}.`,
      },
      'payment-received': {
        subject: 'Your membership is renewed',
        text: ({ receipt }) => `We have received your payment. Receipt ${receipt} is waiting in your history.`,
      },
    },
  },
};
