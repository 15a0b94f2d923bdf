import type { Words } from '../../controllers/localize-controller.ts';

export const joiningWords: Words<{
  account: string;
  email: string;
  emailHint: string;
  join: string;
  joining: string;
  send: string;
  sending: string;
}> = {
  fr: {
    account: 'Courriel',
    email: 'Votre courriel',
    emailHint: 'Nous y enverrons un lien à ouvrir, pour être sûrs qu’il est à vous.',
    join: 'Créer mon compte et accepter',
    joining: 'Création en cours…',
    send: 'Envoyer le lien',
    sending: 'Envoi en cours…',
  },
  en: {
    account: 'Email',
    email: 'Your email',
    emailHint: 'We will send it a link to open, to be sure that it is yours.',
    join: 'Create my account and accept',
    joining: 'Creating…',
    send: 'Send the link',
    sending: 'Sending…',
  },
};
