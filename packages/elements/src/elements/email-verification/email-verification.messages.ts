import type { Words } from '../../controllers/localize-controller.ts';
import type { Standing } from './email-verification.steps.ts';

export interface EmailVerificationWords {
  heading: string;
  signedOut: string;
  loading: string;
  none: string;
  standing: Record<Standing, string>;
  why: string;
  sent: (when: string) => string;
  keepOpen: string;
  expiresIn: (time: string) => string;
  expired: (when: string) => string;
  nothing: string;
  send: string;
  sending: string;
  sendNew: string;
  resend: string;
  resendIn: (time: string) => string;
  change: string;
  correct: string;
  replacement: string;
  untilThen: string;
  withdraw: string;
  withdrawing: string;
  /** A button, and the address that it is for. */
  buttonFor: (button: string, address: string) => string;
  said: Record<'sent' | 'withdrawn' | 'verified', string>;
  landing: {
    confirming: string;
    verified: string;
    thatIsAll: string;
    expired: string;
    unknown: string;
    used: string;
    renewed: (until: string) => string;
  };
}

export const words: Words<EmailVerificationWords> = {
  fr: {
    heading: 'Vérification de votre courriel',
    signedOut: 'Connectez-vous pour vérifier votre courriel.',
    loading: 'Chargement de vos courriels…',
    none: 'Aucun courriel ne figure à votre dossier.',
    standing: {
      verified: 'Vérifié',
      unverified: 'Non vérifié',
      waiting: 'En attente de vérification',
      expired: 'Non vérifié, lien expiré',
    },
    why: 'Montrez que nos messages vous parviennent à cette adresse. Vous n’aurez à le faire qu’une fois.',
    sent: (when) => `Le ${when}, nous avons envoyé un message à cette adresse. Ouvrez-le, puis suivez le lien.`,
    keepOpen: 'Vous pouvez garder cette page ouverte : elle se met à jour quand vous y revenez.',
    expiresIn: (time) => `Le lien expire dans ${time}.`,
    expired: (when) => `Le lien envoyé le ${when} ne fonctionne plus.`,
    nothing: 'Rien reçu ? Attendez quelques minutes, puis regardez dans vos courriels indésirables.',
    send: 'Envoyer le courriel de vérification',
    sending: 'Envoi en cours…',
    sendNew: 'Envoyer un nouveau lien',
    resend: 'Renvoyer le message',
    resendIn: (time) => `Vous pourrez le renvoyer dans ${time}.`,
    change: 'Changer d’adresse',
    correct: 'Corriger l’adresse',
    replacement: 'Nouvelle adresse',
    untilThen: 'Nos messages continuent d’arriver ici tant que la nouvelle adresse n’est pas vérifiée.',
    withdraw: 'Garder l’adresse actuelle',
    withdrawing: 'Annulation…',
    buttonFor: (button, address) => `${button} : ${address}`,
    said: {
      sent: 'Le message est parti. Ouvrez-le, puis suivez le lien.',
      withdrawn: 'L’adresse actuelle reste la vôtre.',
      verified: 'Votre courriel est vérifié.',
    },
    landing: {
      confirming: 'Vérification de votre courriel…',
      verified: 'Votre courriel est vérifié. Merci !',
      thatIsAll:
        'C’est fait une fois pour toutes. Si vous aviez laissé une page ouverte, elle se met à jour quand vous y revenez.',
      expired: 'Ce lien a expiré. Faites-vous en envoyer un nouveau.',
      unknown:
        'Ce lien est incomplet, ou un plus récent l’a remplacé. Suivez celui du dernier message reçu, ou faites-en envoyer un autre une fois votre session ouverte.',
      used: 'Ce lien a déjà servi : votre courriel est vérifié. Vous n’avez rien d’autre à faire.',
      renewed: (until) => `Un nouveau lien vient de partir. Vous avez jusqu’à ${until} pour le suivre.`,
    },
  },
  en: {
    heading: 'Email verification',
    signedOut: 'Sign in to verify your email.',
    loading: 'Loading your emails…',
    none: 'There is no email on your file.',
    standing: {
      verified: 'Verified',
      unverified: 'Not verified',
      waiting: 'Waiting to be verified',
      expired: 'Not verified, link expired',
    },
    why: 'Show that our messages reach you at this address. You will only have to do it once.',
    sent: (when) => `On ${when}, we sent a message to this address. Open it, then follow the link.`,
    keepOpen: 'You can keep this page open: it updates when you come back to it.',
    expiresIn: (time) => `The link expires in ${time}.`,
    expired: (when) => `The link sent ${when} no longer works.`,
    nothing: 'Nothing received? Wait a few minutes, then look in your junk mail.',
    send: 'Send the verification email',
    sending: 'Sending…',
    sendNew: 'Send a new link',
    resend: 'Send the message again',
    resendIn: (time) => `You can send it again in ${time}.`,
    change: 'Change address',
    correct: 'Correct the address',
    replacement: 'New address',
    untilThen: 'Our messages keep coming here until the new address is verified.',
    withdraw: 'Keep the current address',
    withdrawing: 'Cancelling…',
    buttonFor: (button, address) => `${button}: ${address}`,
    said: {
      sent: 'The message is on its way. Open it, then follow the link.',
      withdrawn: 'The current address stays yours.',
      verified: 'Your email is verified.',
    },
    landing: {
      confirming: 'Verifying your email…',
      verified: 'Your email is verified. Thank you!',
      thatIsAll: 'This is done once and for all. If you left a page open, it updates when you come back to it.',
      expired: 'This link has expired. Have a new one sent.',
      unknown:
        'This link is incomplete, or a newer one has replaced it. Follow the one in the last message you received, or sign in to have another sent.',
      used: 'This link has already been used: your email is verified. There is nothing else to do.',
      renewed: (until) => `A new link is on its way. You have until ${until} to follow it.`,
    },
  },
};
