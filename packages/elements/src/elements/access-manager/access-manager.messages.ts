import type { PersonSort, PersonState } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

/** What opens in place. */
export type Place = 'inviting' | 'history' | 'asking';

export interface AccessManagerWords {
  heading: string;
  signedOut: string;
  loading: string;
  open: Record<Place, string>;
  people: string;
  search: string;
  searchHint: string;
  filters: string;
  role: string;
  anyRole: string;
  state: string;
  anyState: string;
  states: Record<PersonState, string>;
  /** One that a newer backend knows. */
  otherState: string;
  /** A role or a state, and how many have it. */
  counted: (name: string, count: string) => string;
  right: string;
  anyRight: string;
  rights: Record<'documentation' | 'jobPosting', string>;
  sort: string;
  sorts: Record<PersonSort, string>;
  descending: string;
  columns: Record<'person' | 'documentation' | 'manage', string>;
  keys: string;
  count: (total: number, number: string) => string;
  found: (total: number, number: string) => string;
  none: string;
  nobody: string;
  everybody: string;
  more: string;
  added: (count: number, shown: string, total: string) => string;
  skipped: (count: number) => string;
  skippedDetail: string;
  self: string;
  undelivered: string;
  pending: string;
  gone: string;
  yes: string;
  no: string;
  manage: string;
  /** What an act is done to, or what is ticked, with the person’s name. */
  of: (what: string, name: string) => string;
  choose: (name: string) => string;
  chooseAll: (count: string) => string;
  chosen: (count: number, number: string) => string;
}

export const words: Words<AccessManagerWords> = {
  fr: {
    heading: 'Gestion des accès',
    signedOut: 'Connectez-vous pour gérer les accès de votre organisation.',
    open: { inviting: 'Inviter', history: 'Historique', asking: 'Demander des places' },
    people: 'Personnes qui ont accès',
    search: 'Chercher une personne',
    searchHint: 'Par nom ou par courriel',
    filters: 'Filtrer et trier',
    role: 'Rôle',
    anyRole: 'Tous les rôles',
    state: 'État',
    anyState: 'Tous les états',
    states: {
      active: 'Accès actif',
      invited: 'Invitation envoyée',
      expired: 'Invitation expirée',
      suspended: 'Accès suspendu',
    },
    otherState: 'À vérifier auprès de l’équipe de soutien',
    counted: (name, count) => `${name} (${count})`,
    right: 'Droits',
    anyRight: 'Tous les droits',
    rights: { documentation: 'Consulter la documentation', jobPosting: 'Afficher une offre d’emploi' },
    sort: 'Trier par',
    sorts: { name: 'Nom', role: 'Rôle', state: 'État', since: 'Accès depuis' },
    descending: 'En ordre inverse',
    columns: { person: 'Personne', documentation: 'Documentation', manage: 'Gérer' },
    keys: 'Les flèches haut et bas mènent d’une personne à l’autre.',
    count: (total, number) => (total < 2 ? `${number} personne` : `${number} personnes`),
    found: (total, number) => (total < 2 ? `${number} personne trouvée` : `${number} personnes trouvées`),
    none: 'Personne ne correspond à votre recherche.',
    nobody: 'Personne n’a encore accès.',
    everybody: 'Voir tout le monde',
    more: 'Afficher plus',
    loading: 'Chargement…',
    added: (count, shown, total) =>
      `${count < 2 ? '1 personne de plus' : `${count} personnes de plus`}, ${shown} sur ${total}.`,
    skipped: (count) =>
      count === 1
        ? 'Une personne n’a pas pu être lue : elle n’est pas affichée.'
        : `${count} personnes n’ont pas pu être lues : elles ne sont pas affichées.`,
    skippedDetail: 'L’équipe de soutien peut vous dire ce qu’il en est.',
    self: 'vous',
    undelivered: 'Courriel non livré',
    pending: 'En cours…',
    gone: 'N’est plus dans la liste',
    yes: 'Oui',
    no: 'Non',
    manage: 'Gérer',
    of: (what, name) => `${what} – ${name}`,
    choose: (name) => `Choisir ${name}`,
    chooseAll: (count) => `Choisir les personnes affichées (${count})`,
    chosen: (count, number) => (count < 2 ? `${number} personne choisie` : `${number} personnes choisies`),
  },
  en: {
    heading: 'Access management',
    signedOut: 'Sign in to manage who has access in your organization.',
    open: { inviting: 'Invite', history: 'History', asking: 'Ask for seats' },
    people: 'People who have access',
    search: 'Find a person',
    searchHint: 'By name or email',
    filters: 'Filter and sort',
    role: 'Role',
    anyRole: 'All roles',
    state: 'Status',
    anyState: 'All statuses',
    states: {
      active: 'Active',
      invited: 'Invitation sent',
      expired: 'Invitation expired',
      suspended: 'Access suspended',
    },
    otherState: 'Ask the support team',
    counted: (name, count) => `${name} (${count})`,
    right: 'Rights',
    anyRight: 'All rights',
    rights: { documentation: 'Read the documentation', jobPosting: 'Post a job offer' },
    sort: 'Sort by',
    sorts: { name: 'Name', role: 'Role', state: 'Status', since: 'Access since' },
    descending: 'In reverse order',
    columns: { person: 'Person', documentation: 'Documentation', manage: 'Manage' },
    keys: 'The up and down arrows lead from one person to another.',
    count: (total, number) => (total === 1 ? `${number} person` : `${number} people`),
    found: (total, number) => (total === 1 ? `${number} person found` : `${number} people found`),
    none: 'Nobody matches your search.',
    nobody: 'Nobody has access yet.',
    everybody: 'See everybody',
    more: 'Show more',
    loading: 'Loading…',
    added: (count, shown, total) => `${count === 1 ? '1 more person' : `${count} more people`}, ${shown} of ${total}.`,
    skipped: (count) =>
      count === 1
        ? 'One person could not be read: they are not shown.'
        : `${count} people could not be read: they are not shown.`,
    skippedDetail: 'The support team can tell you what this is about.',
    self: 'you',
    undelivered: 'Email not delivered',
    pending: 'Under way…',
    gone: 'Not in the list any more',
    yes: 'Yes',
    no: 'No',
    manage: 'Manage',
    of: (what, name) => `${what} – ${name}`,
    choose: (name) => `Select ${name}`,
    chooseAll: (count) => `Select the people shown (${count})`,
    chosen: (count, number) => (count === 1 ? `${number} person selected` : `${number} people selected`),
  },
};
