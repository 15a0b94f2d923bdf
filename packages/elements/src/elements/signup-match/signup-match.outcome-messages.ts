import type { Words } from '../../controllers/localize-controller.ts';
import type { Hindrance } from './signup-match.steps.ts';

/** What may be wrong, whatever it was (S0-16). */
export type Hint = 'exact' | 'typos' | 'memberNumber' | 'email' | 'name';

export interface OutcomeWords {
  notMatched: string;
  hintsHeading: string;
  hints: Record<Hint, string>;
  matchExpired: string;
  hindrances: Record<Hindrance, { heading: string; text: string }>;
  forgotten: string;
  pendingHeading: string;
  /** `email` as typed here, if it was asked for; `until` in words. */
  pending: (email: string | undefined, until: string) => string;
  pendingExpired: string;
  spam: string;
  resend: string;
  resending: string;
  resendIn: (time: string) => string;
  resent: string;
  access: string;
  activatedHeading: string;
  activated: (name: string) => string;
  /** `minutes`: for how long the link works. */
  verify: (minutes: number) => string;
  keepNumber: string;
}

export const outcomeWords: Words<OutcomeWords> = {
  fr: {
    notMatched: 'Ces renseignements ne correspondent pas à nos dossiers.',
    hintsHeading: 'À vérifier avant de réessayer',
    hints: {
      exact: 'Chaque renseignement doit être celui que votre syndicat a au dossier.',
      typos: 'Une faute de frappe ou d’orthographe suffit : relisez ce que vous avez entré.',
      memberNumber: 'Votre numéro de membre n’est pas votre numéro d’employé.',
      email:
        'Le courriel doit être celui que vous avez donné à votre syndicat. Si vous en avez plusieurs, essayez-en un autre : vous pourrez le changer une fois votre accès activé.',
      name: 'Entrez votre nom légal, comme sur votre bulletin de paie : ni prénom usuel, ni diminutif.',
    },
    matchExpired: 'Par prudence, nous devons vérifier de nouveau vos renseignements. Ils sont encore là.',
    hindrances: {
      'has-account': {
        heading: 'Vous avez déjà un accès',
        text: 'Votre accès est actif : connectez-vous. Ne vous inscrivez pas une deuxième fois.',
      },
      'no-email': {
        heading: 'Il manque un courriel à votre dossier',
        text: 'Votre syndicat n’a aucun courriel personnel pour vous, et il en faut un pour vous inscrire. Transmettez-le à votre syndicat ; vous pourrez ensuite vous inscrire ici.',
      },
      'invitation-needed': {
        heading: 'Il vous faut une invitation',
        text: 'Votre accès datait de l’ancien site. Pour le retrouver, demandez une invitation à un membre votant de votre organisation : un courriel vous mènera à la création de votre compte.',
      },
    },
    forgotten: 'Mot de passe oublié ?',
    pendingHeading: 'Un message vous attend',
    pending: (email, until) =>
      email
        ? `Votre inscription est déjà faite. Un message a été envoyé à ${email}\u00a0: ouvrez-le et suivez son lien, qui fonctionne jusqu’à ${until}.`
        : `Votre inscription est déjà faite. Un message a été envoyé à votre courriel au dossier\u00a0: ouvrez-le et suivez son lien, qui fonctionne jusqu’à ${until}.`,
    pendingExpired:
      'Votre inscription est déjà faite, mais le lien du message qui vous a été envoyé ne fonctionne plus. Faites-le renvoyer.',
    spam: 'Rien reçu ? Attendez quelques minutes, puis regardez dans les courriels indésirables. Nul besoin de vous inscrire de nouveau.',
    resend: 'Renvoyer le message',
    resending: 'Envoi…',
    resendIn: (time) => `Vous pourrez le faire renvoyer dans ${time}.`,
    resent: 'Le message est renvoyé.',
    access: 'Vous connaissez déjà votre mot de passe ?',
    activatedHeading: 'Votre accès est actif',
    activated: (name) => `Bienvenue, ${name}. Votre profil est activé et votre session est ouverte.`,
    verify: (minutes) =>
      minutes === 60
        ? 'Un message vient de vous être envoyé : suivez son lien d’ici une heure pour confirmer votre courriel. Cela ne se fait qu’une fois.'
        : `Un message vient de vous être envoyé\u00a0: suivez son lien d’ici ${minutes} minutes pour confirmer votre courriel. Cela ne se fait qu’une fois.`,
    keepNumber: 'Conservez ce message : il contient votre numéro de membre.',
  },
  en: {
    notMatched: 'These details do not match our records.',
    hintsHeading: 'Before you try again, check these',
    hints: {
      exact: 'Each detail must be the one your union has on file.',
      typos: 'One typo or spelling mistake is enough: read over what you entered.',
      memberNumber: 'Your member number is not your employee number.',
      email:
        'The email must be the one you gave your union. If you have several, try another: you can change it once your access is active.',
      name: 'Enter your legal name, as on your pay stub: neither a preferred name nor a short form.',
    },
    matchExpired: 'To be safe, we need to check your details again. They are still here.',
    hindrances: {
      'has-account': {
        heading: 'You already have access',
        text: 'Your access is active: sign in. Do not sign up a second time.',
      },
      'no-email': {
        heading: 'Your file lacks an email',
        text: 'Your union has no personal email for you, and signing up needs one. Send it to your union; you can then sign up here.',
      },
      'invitation-needed': {
        heading: 'You need an invitation',
        text: 'Your access dates from the former site. To get it back, ask a voting member of your organization for an invitation: an email will lead you to creating your account.',
      },
    },
    forgotten: 'Forgot your password?',
    pendingHeading: 'A message is waiting for you',
    pending: (email, until) =>
      email
        ? `You have already signed up. A message was sent to ${email}: open it and follow its link by ${until} at the latest.`
        : `You have already signed up. A message was sent to your email on file: open it and follow its link by ${until} at the latest.`,
    pendingExpired:
      'You have already signed up, but the link of the message that was sent to you no longer works. Have it sent again.',
    spam: 'Nothing received? Wait a few minutes, then look in your junk mail. There is no need to sign up again.',
    resend: 'Send the message again',
    resending: 'Sending…',
    resendIn: (time) => `You can have it sent again in ${time}.`,
    resent: 'The message was sent again.',
    access: 'Do you already know your password?',
    activatedHeading: 'Your access is active',
    activated: (name) => `Welcome, ${name}. Your profile is activated and you are signed in.`,
    verify: (minutes) =>
      minutes === 60
        ? 'A message was just sent to you: follow its link within an hour to confirm your email. You only do this once.'
        : `A message was just sent to you: follow its link within ${minutes} minutes to confirm your email. You only do this once.`,
    keepNumber: 'Keep this message: it holds your member number.',
  },
};
