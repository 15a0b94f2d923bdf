import type { Words } from '../../controllers/localize-controller.ts';

export interface VoteListActingWords {
  registerHeading: (count: number) => string;
  which: string;
  noneChosen: string;
  isItYou: string;
  name: string;
  email: string;
  noEmail: string;
  loading: string;
  writes: string;
  notRight: string;
  detailsChanged: string;
  progress: (done: number, total: number) => string;
  confirm: (count: number) => string;
  registering: string;
  cancel: string;
  back: string;
  challengeHeading: string;
  of: (title: string) => string;
  reason: string;
  reasonHint: string;
  missing: string;
  refused: string;
  errors: string;
  send: string;
  sending: string;
  said: {
    registered: (done: number) => string;
    refused: (count: number) => string;
    challenged: string;
    'already-challenged': string;
    'challenge-closed': string;
  };
  acknowledged: string;
}

export const actingWords: Words<VoteListActingWords> = {
  fr: {
    registerHeading: (count) => (count === 1 ? 'M’inscrire à un vote' : 'M’inscrire aux votes'),
    which: 'À quels votes ?',
    noneChosen: 'Choisissez au moins un vote.',
    isItYou: 'Est-ce bien vous ?',
    name: 'Nom',
    email: 'Courriel',
    noEmail: 'Aucun courriel au dossier',
    loading: 'Chargement de votre dossier…',
    writes: 'Le syndicat vous écrira à cette adresse au sujet du vote.',
    notRight: 'Ce n’est pas exact ? Voir mon profil',
    detailsChanged: 'Votre dossier vient de changer. Vérifiez de nouveau votre nom et votre courriel.',
    progress: (done, total) => `${done} sur ${total}`,
    confirm: (count) => (count > 1 ? `Confirmer mes ${count} inscriptions` : 'Confirmer mon inscription'),
    registering: 'Inscription en cours…',
    cancel: 'Annuler',
    back: 'Retour à mes votes',
    challengeHeading: 'Contester',
    of: (title) => `Vote : ${title}`,
    reason: 'Pourquoi pouvez-vous voter ?',
    reasonHint: 'Dites ce qui n’est pas exact dans le dossier du syndicat. Une personne vous répondra.',
    missing: 'Dites pourquoi vous pouvez voter.',
    refused: 'Le portail n’accepte pas ce texte. Raccourcissez-le.',
    errors: 'Il manque quelque chose',
    send: 'Envoyer ma contestation',
    sending: 'Envoi en cours…',
    said: {
      registered: (done) => (done === 1 ? 'Votre inscription est faite.' : `Vos ${done} inscriptions sont faites.`),
      refused: (count) =>
        count === 1
          ? 'Une inscription n’est plus possible : voyez pourquoi plus bas.'
          : `${count} inscriptions ne sont plus possibles : voyez pourquoi plus bas.`,
      challenged: 'Votre contestation est envoyée. Votre syndicat vous répondra.',
      'already-challenged': 'Votre contestation était déjà envoyée. Votre syndicat vous répondra.',
      'challenge-closed': 'Il n’est plus possible de contester. Écrivez à votre syndicat.',
    },
    acknowledged: 'C’est noté.',
  },
  en: {
    registerHeading: (count) => (count === 1 ? 'Register for a vote' : 'Register for the votes'),
    which: 'For which votes?',
    noneChosen: 'Choose at least one vote.',
    isItYou: 'Is this you?',
    name: 'Name',
    email: 'Email',
    noEmail: 'No email on file',
    loading: 'Loading your file…',
    writes: 'The union will write to you at this address about the vote.',
    notRight: 'Not right? See my profile',
    detailsChanged: 'Your file has just changed. Check your name and your email again.',
    progress: (done, total) => `${done} of ${total}`,
    confirm: (count) => (count > 1 ? `Confirm my ${count} registrations` : 'Confirm my registration'),
    registering: 'Registering…',
    cancel: 'Cancel',
    back: 'Back to my votes',
    challengeHeading: 'Challenge',
    of: (title) => `Vote: ${title}`,
    reason: 'Why may you vote?',
    reasonHint: 'Say what is not right in the union’s file. A person will answer you.',
    missing: 'Say why you may vote.',
    refused: 'The portal does not accept this text. Make it shorter.',
    errors: 'Something is missing',
    send: 'Send my challenge',
    sending: 'Sending…',
    said: {
      registered: (done) => (done === 1 ? 'You are registered.' : `Your ${done} registrations are done.`),
      refused: (count) =>
        count === 1
          ? 'One registration is no longer possible: see why below.'
          : `${count} registrations are no longer possible: see why below.`,
      challenged: 'Your challenge is sent. Your union will answer you.',
      'already-challenged': 'Your challenge was already sent. Your union will answer you.',
      'challenge-closed': 'It can no longer be challenged. Write to your union.',
    },
    acknowledged: 'Noted.',
  },
};
