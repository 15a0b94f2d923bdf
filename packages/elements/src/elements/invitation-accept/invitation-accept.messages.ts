import type { InvitationState } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

type Closed = Exclude<InvitationState, 'open'>;

export interface InvitationAcceptWords {
  heading: string;
  headingTo: (organization: string) => string;
  loading: string;
  invites: (inviter: string, organization: string) => string;
  role: string;
  for: string;
  until: string;
  seatsLeft: string;
  seats: (count: number) => string;
  haveAccount: string;
  noAccount: string;
  back: string;
  signedInAs: (name: string) => string;
  accept: string;
  accepting: string;
  switch: string;
  switching: string;
  accountExists: string;
  signInHint: string;
  loginPage: string;
  joinHint: string;
  closed: Record<Closed, string>;
  askAgain: (inviter: string) => string;
  unknown: string;
  unknownHint: string;
  noLink: string;
  noLinkHint: string;
  spamHint: string;
  oldAccount: string;
  alreadyMember: (organization: string) => string;
  mismatch: (email: string, name: string) => string;
  mismatchHint: string;
  accepted: (organization: string) => string;
  acceptedRole: (role: string) => string;
  mailSent: (email: string) => string;
  mailSentHint: string;
  framed: string;
  openAlone: string;
}

export const words: Words<InvitationAcceptWords> = {
  fr: {
    heading: 'Votre invitation',
    headingTo: (organization) => `Invitation : ${organization}`,
    loading: 'Chargement de votre invitation…',
    invites: (inviter, organization) => `${inviter} vous invite à rejoindre ${organization}.`,
    role: 'Votre rôle',
    for: 'Pour',
    until: 'Valide jusqu’au',
    seatsLeft: 'Places restantes',
    seats: (count) => (count === 1 ? 'Une seule' : String(count)),
    haveAccount: 'J’ai déjà un compte',
    noAccount: 'Je n’ai pas de compte',
    back: 'Retour',
    signedInAs: (name) => `Votre session est ouverte au nom de ${name}.`,
    accept: 'Accepter l’invitation',
    accepting: 'Acceptation en cours…',
    switch: 'Utiliser un autre compte',
    switching: 'Déconnexion…',
    accountExists: 'Ce courriel a déjà un compte. Connectez-vous pour accepter l’invitation.',
    signInHint: 'Connectez-vous : vous pourrez ensuite accepter l’invitation.',
    loginPage: 'Aller à la page de connexion',
    joinHint: 'Votre rôle vient de l’invitation : vous n’avez rien à choisir.',
    closed: {
      expired: 'Cette invitation est expirée.',
      revoked: 'Cette invitation a été annulée.',
      used: 'Cette invitation a déjà servi.',
      full: 'Il n’y a plus de place.',
    },
    askAgain: (inviter) => `Demandez une nouvelle invitation à ${inviter}.`,
    unknown: 'Ce lien n’est celui d’aucune invitation.',
    unknownHint:
      'Il a peut-être été coupé : ouvrez-le directement dans le message, ou copiez-le en entier. Sinon, demandez une nouvelle invitation.',
    noLink: 'Pour continuer, ouvrez le lien de votre invitation.',
    noLinkHint:
      'La personne responsable de votre organisation vous l’envoie par courriel, ou vous donne un lien à ouvrir.',
    spamHint:
      'Le message n’arrive pas ? Regardez dans vos indésirables, vérifiez l’adresse donnée, puis demandez qu’on vous le renvoie.',
    oldAccount: 'Un compte de l’ancien site ne suffit pas : il vous faut une invitation pour en créer un nouveau.',
    alreadyMember: (organization) => `Vous faites déjà partie de l’équipe ${organization}. Il n’y a rien à accepter.`,
    mismatch: (email, name) =>
      `Cette invitation est pour ${email}, qui n’est pas un courriel vérifié du compte de ${name}.`,
    mismatchHint: 'Utilisez le compte de cette adresse, ou demandez une invitation à la vôtre.',
    accepted: (organization) => `C’est fait : vous faites partie de l’équipe ${organization}.`,
    acceptedRole: (role) => `Votre rôle : ${role}.`,
    mailSent: (email) => `Un message est en route vers ${email}. Ouvrez son lien pour continuer.`,
    mailSentHint: 'S’il n’arrive pas d’ici quelques minutes, regardez dans vos indésirables et vérifiez l’adresse.',
    framed: 'Par prudence, les invitations ne s’acceptent pas à l’intérieur d’un autre site.',
    openAlone: 'Ouvrir la page de l’invitation',
  },
  en: {
    heading: 'Your invitation',
    headingTo: (organization) => `Invitation: ${organization}`,
    loading: 'Loading your invitation…',
    invites: (inviter, organization) => `${inviter} invites you to join ${organization}.`,
    role: 'Your role',
    for: 'For',
    until: 'Valid until',
    seatsLeft: 'Seats left',
    seats: (count) => (count === 1 ? 'Only one' : String(count)),
    haveAccount: 'I have an account',
    noAccount: 'I do not have an account',
    back: 'Back',
    signedInAs: (name) => `You are signed in as ${name}.`,
    accept: 'Accept the invitation',
    accepting: 'Accepting…',
    switch: 'Use another account',
    switching: 'Signing out…',
    accountExists: 'This email already has an account. Sign in to accept the invitation.',
    signInHint: 'Sign in: you can then accept the invitation.',
    loginPage: 'Go to the sign-in page',
    joinHint: 'Your role comes from the invitation: there is nothing for you to choose.',
    closed: {
      expired: 'This invitation has expired.',
      revoked: 'This invitation was cancelled.',
      used: 'This invitation was already used.',
      full: 'There are no seats left.',
    },
    askAgain: (inviter) => `Ask ${inviter} for a new invitation.`,
    unknown: 'This link is not that of any invitation.',
    unknownHint:
      'It may have been cut short: open it straight from the message, or copy all of it. If not, ask for a new invitation.',
    noLink: 'To go on, open the link of your invitation.',
    noLinkHint: 'Whoever looks after your organization sends it to you by email, or gives you a link to open.',
    spamHint:
      'The message does not come? Look in your spam, check the address that was given, then ask to have it sent again.',
    oldAccount: 'An account of the old site is not enough: you need an invitation to create a new one.',
    alreadyMember: (organization) => `You already belong to ${organization}. There is nothing to accept.`,
    mismatch: (email, name) =>
      `This invitation is for ${email}, which is not a verified email of the account of ${name}.`,
    mismatchHint: 'Use the account of that address, or ask for an invitation to your own.',
    accepted: (organization) => `All done: you belong to ${organization}.`,
    acceptedRole: (role) => `Your role: ${role}.`,
    mailSent: (email) => `A message is on its way to ${email}. Open its link to go on.`,
    mailSentHint: 'If it does not come within a few minutes, look in your spam and check the address.',
    framed: 'To be safe, invitations are not accepted inside another site.',
    openAlone: 'Open the page of the invitation',
  },
};
