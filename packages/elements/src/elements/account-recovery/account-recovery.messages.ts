import type { Words } from '../../controllers/localize-controller.ts';
import type { Ask, DeadLink, Step } from './account-recovery.steps.ts';

export interface AccountRecoveryWords {
  headings: Record<Exclude<Step['step'], 'asking'>, string>;
  asking: Record<Ask, { heading: string; lead: string; field: string; submit: string; other: string }>;
  tooOld: string;
  sending: string;
  emailRequired: string;
  malformed: string;
  sent: Record<Ask, string>;
  worksUntil: (time: string) => string;
  chooseBefore: (time: string) => string;
  nothing: string;
  resend: string;
  resendIn: (time: string) => string;
  correct: string;
  noAccess: string;
  checking: string;
  dead: Record<DeadLink, string>;
  renew: string;
  account: string;
  save: string;
  saving: string;
  done: string;
  signedIn: string;
  signIn: string;
}

export const words: Words<AccountRecoveryWords> = {
  fr: {
    headings: {
      sent: 'Consultez vos courriels',
      checking: 'Nouveau mot de passe',
      choosing: 'Choisissez un nouveau mot de passe',
      dead: 'Ce lien ne fonctionne plus',
      done: 'Votre mot de passe est changé',
    },
    asking: {
      password: {
        heading: 'Mot de passe oublié',
        lead: 'Nous vous enverrons par courriel un lien pour en choisir un nouveau.',
        field: 'Courriel',
        submit: 'Recevoir le lien',
        other: 'J’ai oublié avec quoi je me connecte',
      },
      'user-name': {
        heading: 'Identifiant oublié',
        lead: 'Nous vous enverrons par courriel ce qu’il faut pour vous connecter.',
        field: 'Courriel à votre dossier',
        submit: 'Recevoir mon identifiant',
        other: 'J’ai plutôt oublié mon mot de passe',
      },
    },
    tooOld: 'Votre mot de passe est trop ancien. Demandez un lien pour en choisir un nouveau.',
    sending: 'Envoi en cours…',
    emailRequired: 'Entrez votre courriel.',
    malformed: 'Entrez un courriel complet, comme nom@exemple.ca.',
    sent: {
      password:
        'Si un compte correspond à ce que vous avez entré, un message vient de partir vers le courriel à votre dossier. Il contient un lien pour choisir un nouveau mot de passe.',
      'user-name':
        'Si ce courriel figure au dossier d’un membre, un message vient d’y partir. Il dit avec quoi vous connecter.',
    },
    worksUntil: (time) => `Vous avez jusqu’à ${time} pour suivre le lien.`,
    chooseBefore: (time) => `Vous avez jusqu’à ${time} pour l’enregistrer.`,
    nothing:
      'Rien reçu après quelques minutes ? Regardez dans vos courriels indésirables, et vérifiez ce que vous avez entré.',
    resend: 'Renvoyer le message',
    resendIn: (time) => `Vous pourrez le renvoyer dans ${time}.`,
    correct: 'Corriger ce que j’ai entré',
    noAccess: 'Je n’ai plus accès à ce courriel',
    checking: 'Vérification de votre lien…',
    dead: {
      'link-expired': 'Le lien que vous avez suivi a expiré. Demandez-en un autre.',
      'link-used':
        'Ce lien a déjà servi à choisir un mot de passe, et ne sert qu’une fois. Connectez-vous, ou demandez-en un autre.',
      'link-unknown':
        'Ce lien est incomplet, ou un plus récent l’a remplacé. Suivez celui du dernier message reçu, ou demandez-en un autre.',
    },
    renew: 'Recevoir un nouveau lien',
    account: 'Numéro de membre',
    save: 'Enregistrer le mot de passe',
    saving: 'Enregistrement…',
    done: 'Votre nouveau mot de passe est enregistré. Vous pouvez vous connecter.',
    signedIn: 'Votre nouveau mot de passe est enregistré, et votre session est ouverte.',
    signIn: 'Se connecter',
  },
  en: {
    headings: {
      sent: 'Check your email',
      checking: 'New password',
      choosing: 'Choose a new password',
      dead: 'This link no longer works',
      done: 'Your password is changed',
    },
    asking: {
      password: {
        heading: 'Forgotten password',
        lead: 'We will email you a link to choose a new one.',
        field: 'Email',
        submit: 'Get the link',
        other: 'I forgot what I sign in with',
      },
      'user-name': {
        heading: 'Forgotten user name',
        lead: 'We will email you what you need to sign in.',
        field: 'Email on your file',
        submit: 'Get my user name',
        other: 'I forgot my password instead',
      },
    },
    tooOld: 'Your password is too old. Ask for a link to choose a new one.',
    sending: 'Sending…',
    emailRequired: 'Enter your email.',
    malformed: 'Enter a complete email, like name@example.ca.',
    sent: {
      password:
        'If an account matches what you entered, a message is on its way to the email on your file. It holds a link to choose a new password.',
      'user-name': 'If this email is on a member’s file, a message is on its way to it. It says what to sign in with.',
    },
    worksUntil: (time) => `You have until ${time} to follow the link.`,
    chooseBefore: (time) => `You have until ${time} to save it.`,
    nothing: 'Nothing after a few minutes? Look in your junk mail, and check what you entered.',
    resend: 'Send the message again',
    resendIn: (time) => `You can send it again in ${time}.`,
    correct: 'Correct what I entered',
    noAccess: 'I no longer have access to this email',
    checking: 'Checking your link…',
    dead: {
      'link-expired': 'The link you followed has expired. Ask for another.',
      'link-used':
        'This link has already been used to choose a password, and works once. Sign in, or ask for another one.',
      'link-unknown':
        'This link is incomplete, or a newer one has replaced it. Follow the one in the last message you received, or ask for another.',
    },
    renew: 'Get a new link',
    account: 'Member number',
    save: 'Save the password',
    saving: 'Saving…',
    done: 'Your new password is saved. You can sign in.',
    signedIn: 'Your new password is saved, and you are signed in.',
    signIn: 'Sign in',
  },
};
