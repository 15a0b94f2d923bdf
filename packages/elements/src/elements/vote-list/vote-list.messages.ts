import type { Words } from '../../controllers/localize-controller.ts';
import type { Deadline, Group, Standing } from './vote-list.standing.ts';

export interface VoteListWords {
  heading: string;
  loading: string;
  signedOut: string;
  none: string;
  noneDetail: string;
  groups: Record<Group, string>;
  kinds: Record<string, string>;
  standings: Record<Standing, string>;
  /** What to make of a standing, where its name does not say it all. */
  explanations: Partial<Record<Standing, string>>;
  registrations: (done: number, total: number) => string;
  allRegistered: string;
  registerLeft: (count: number) => string;
  register: string;
  /** Before an instant that has its own line. */
  deadlines: Record<Deadline['what'], string>;
  left: (time: string) => string;
  now: string;
  closed: string;
  official: (time: string) => string;
  short: string;
  registeredOn: (date: string) => string;
  votedOn: (date: string) => string;
  voted: string;
  notVoted: string;
  again: string;
  vote: string;
  voteAgain: string;
  voteAt: (provider: string) => string;
  elsewhere: (provider: string) => string;
  results: string;
  receipt: string;
  calendar: string;
  details: string;
  changed: string;
  changes: Record<'opens-at' | 'closes-at', (from: string, to: string) => string> & { ballot: string };
  reason: (text: string) => string;
  acknowledge: string;
  ineligible: Record<string, string>;
  challenge: string;
  challengeBy: (date: string) => string;
}

export const words: Words<VoteListWords> = {
  fr: {
    heading: 'Mes votes',
    loading: 'Chargement de vos votes…',
    signedOut: 'Connectez-vous pour voir vos votes.',
    none: 'Aucun vote en ce moment.',
    noneDetail: 'Votre syndicat vous avisera du prochain.',
    groups: {
      'to-do': 'À faire',
      upcoming: 'À venir',
      open: 'En cours',
      closed: 'Terminés',
      published: 'Résultats',
    },
    kinds: {
      ratification: 'Entente de principe',
      'strike-mandate': 'Mandat de grève',
      'last-offer': 'Dernière offre',
      'officer-election': 'Élection',
      resolution: 'Résolution',
      bylaw: 'Statuts',
      consultation: 'Consultation',
      other: 'Vote',
    },
    standings: {
      vote: 'À voter',
      register: 'Inscription à faire',
      registered: 'Inscription faite',
      wait: 'Pas encore ouvert',
      voted: 'Vote enregistré',
      pending: 'Enregistrement en cours',
      ineligible: 'Sans droit de vote',
      undecided: 'Droit de vote à confirmer',
      challenged: 'Contestation envoyée',
      missed: 'Inscriptions terminées',
      paused: 'En pause',
      grace: 'Vote fermé',
      counting: 'Dépouillement en cours',
      published: 'Résultats provisoires',
      certified: 'Résultats certifiés',
      contested: 'Résultats contestés',
      annulled: 'Vote annulé',
      archived: 'Archivé',
    },
    explanations: {
      register: 'Il faut s’inscrire avant de voter.',
      pending: 'Votre bulletin est arrivé. Son enregistrement se termine.',
      undecided: 'Votre syndicat n’a pas encore décidé si vous pouvez voter.',
      challenged: 'Votre contestation est envoyée. Votre syndicat vous répondra.',
      missed: 'Les inscriptions sont terminées et votre nom n’y est pas.',
      paused: 'Personne ne peut voter en ce moment. Le vote reprendra.',
      grace: 'Le vote est fermé. Seul un bulletin commencé avant la fermeture est encore accepté.',
      counting: 'Les bulletins sont en train d’être comptés.',
      annulled: 'Ce vote ne compte pas.',
    },
    registrations: (done, total) => `Inscriptions : ${done} sur ${total}`,
    allRegistered: 'Toutes vos inscriptions sont faites.',
    registerLeft: (count) =>
      count === 1 ? 'M’inscrire au vote qui reste' : `M’inscrire aux ${count} votes qui restent`,
    register: 'M’inscrire',
    deadlines: {
      opening: 'Ouverture',
      closing: 'Fermeture',
      'registration-opening': 'Début des inscriptions',
      'registration-closing': 'Fin des inscriptions',
    },
    left: (time) => `dans ${time}`,
    now: 'C’est l’heure. Nous attendons le portail.',
    closed: 'Fermé depuis',
    official: (time) => `Heure officielle : ${time}`,
    short: 'Ce vote dure moins de 24 heures.',
    registeredOn: (date) => `Inscription faite le ${date}.`,
    votedOn: (date) => `Vous avez voté le ${date}.`,
    voted: 'Vous avez voté.',
    notVoted: 'Vous n’avez pas voté.',
    again: 'Vous pouvez voter à nouveau jusqu’à la fermeture : seul le dernier bulletin compte.',
    vote: 'Voter',
    voteAgain: 'Voter à nouveau',
    voteAt: (provider) => `Voter chez ${provider}`,
    elsewhere: (provider) => `Ce vote se tient chez ${provider}.`,
    results: 'Voir les résultats',
    receipt: 'Vérifier mon vote',
    calendar: 'Mettre au calendrier',
    details: 'Détails et documents',
    changed: 'Ce vote a changé depuis votre dernière visite.',
    changes: {
      'opens-at': (from, to) => `Nouvelle ouverture : ${to}, au lieu de ${from}.`,
      'closes-at': (from, to) => `Nouvelle fermeture : ${to}, au lieu de ${from}.`,
      ballot: 'Le bulletin a été modifié.',
    },
    reason: (text) => `Raison : ${text}`,
    acknowledge: 'J’ai compris',
    ineligible: {
      'not-in-group': 'Ce vote est réservé à un groupe dont vous ne faites pas partie.',
      dues: 'Selon le dossier du syndicat, vos cotisations ne sont pas à jour.',
      probation: 'Selon le dossier du syndicat, votre période d’essai n’est pas terminée.',
      identity: 'Votre identité n’est pas encore prouvée.',
      'not-registered': 'Votre nom n’est pas sur la liste des personnes inscrites.',
      other: 'Selon le dossier du syndicat, vous ne pouvez pas voter cette fois-ci.',
    },
    challenge: 'Contester',
    challengeBy: (date) => `Vous pouvez contester jusqu’au ${date}.`,
  },
  en: {
    heading: 'My votes',
    loading: 'Loading your votes…',
    signedOut: 'Sign in to see your votes.',
    none: 'No vote for now.',
    noneDetail: 'Your union will tell you about the next one.',
    groups: {
      'to-do': 'To do',
      upcoming: 'Coming up',
      open: 'Under way',
      closed: 'Closed',
      published: 'Results',
    },
    kinds: {
      ratification: 'Tentative agreement',
      'strike-mandate': 'Strike mandate',
      'last-offer': 'Last offer',
      'officer-election': 'Election',
      resolution: 'Resolution',
      bylaw: 'Bylaws',
      consultation: 'Consultation',
      other: 'Vote',
    },
    standings: {
      vote: 'Ready to vote',
      register: 'Registration needed',
      registered: 'Registered',
      wait: 'Not open yet',
      voted: 'Vote recorded',
      pending: 'Being recorded',
      ineligible: 'Not eligible',
      undecided: 'Right to vote to be confirmed',
      challenged: 'Challenge sent',
      missed: 'Registration over',
      paused: 'Paused',
      grace: 'Voting closed',
      counting: 'Counting under way',
      published: 'Provisional results',
      certified: 'Certified results',
      contested: 'Contested results',
      annulled: 'Vote annulled',
      archived: 'Archived',
    },
    explanations: {
      register: 'You register before you vote.',
      pending: 'Your ballot has arrived. It is being recorded.',
      undecided: 'Your union has not decided yet whether you may vote.',
      challenged: 'Your challenge is sent. Your union will answer you.',
      missed: 'Registration is over, and your name is not on the list.',
      paused: 'Nobody can vote for now. Voting will resume.',
      grace: 'Voting is closed. Only a ballot begun before it closed is still accepted.',
      counting: 'The ballots are being counted.',
      annulled: 'This vote does not count.',
    },
    registrations: (done, total) => `Registrations: ${done} of ${total}`,
    allRegistered: 'You are registered for all your votes.',
    registerLeft: (count) =>
      count === 1 ? 'Register for the vote that is left' : `Register for the ${count} votes that are left`,
    register: 'Register',
    deadlines: {
      opening: 'Opens',
      closing: 'Closes',
      'registration-opening': 'Registration opens',
      'registration-closing': 'Registration closes',
    },
    left: (time) => `in ${time}`,
    now: 'It is time. We are waiting for the portal.',
    closed: 'Closed',
    official: (time) => `Official time: ${time}`,
    short: 'This vote lasts less than 24 hours.',
    registeredOn: (date) => `Registered on ${date}.`,
    votedOn: (date) => `You voted on ${date}.`,
    voted: 'You voted.',
    notVoted: 'You did not vote.',
    again: 'You can vote again until it closes: only your last ballot counts.',
    vote: 'Vote',
    voteAgain: 'Vote again',
    voteAt: (provider) => `Vote at ${provider}`,
    elsewhere: (provider) => `This vote is held at ${provider}.`,
    results: 'See the results',
    receipt: 'Check my vote',
    calendar: 'Add to calendar',
    details: 'Details and documents',
    changed: 'This vote has changed since you last looked.',
    changes: {
      'opens-at': (from, to) => `Now opens ${to}, instead of ${from}.`,
      'closes-at': (from, to) => `Now closes ${to}, instead of ${from}.`,
      ballot: 'The ballot was changed.',
    },
    reason: (text) => `Reason: ${text}`,
    acknowledge: 'I understand',
    ineligible: {
      'not-in-group': 'This vote is for a group that you do not belong to.',
      dues: 'According to the union’s file, your dues are not up to date.',
      probation: 'According to the union’s file, your probation is not over.',
      identity: 'Your identity is not proven yet.',
      'not-registered': 'Your name is not on the list of registered voters.',
      other: 'According to the union’s file, you may not vote this time.',
    },
    challenge: 'Challenge',
    challengeBy: (date) => `You can challenge this until ${date}.`,
  },
};
