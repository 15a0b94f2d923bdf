import type { AccessEvent, AccessEventKind } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';
import { roleText } from '../../messages/roles.ts';

/** Of an event, ready to stand in a sentence. */
export interface EventArguments {
  /** Whom it was done to; absent for nobody. */
  whom: TemplateResult | undefined;
  role: string;
  from: string;
  on: boolean;
  /** Undefined for no limit. */
  seats: number | undefined;
}

type Told = (event: EventArguments) => unknown;

export interface AccessHistoryWords {
  heading: string;
  close: string;
  loading: string;
  none: string;
  noneSo: string;
  filters: { kind: string; actor: string; from: string; to: string };
  allKinds: string;
  allActors: string;
  clear: string;
  wrongDays: string;
  columns: { at: string; by: string; act: string };
  staff: string;
  undone: string;
  more: string;
  loadingMore: string;
  listed: (count: number, isAll: boolean) => string;
  added: (count: number, total: number) => string;
  skipped: (count: number) => string;
  export: string;
  exporting: (rows: number) => string;
  cancel: string;
  cancelled: string;
  exported: (rows: number) => string;
  fileName: string;
  cells: Record<'at' | 'by' | 'act' | 'whom' | 'from' | 'role' | 'on' | 'seats' | 'undone', string>;
  yes: string;
  no: string;
  /** What was done, as a name. */
  kinds: Record<AccessEventKind, string> & { other: string };
  /** What was done, as a sentence without whoever did it. */
  told: Record<AccessEventKind, Told> & { other: Told };
}

/** The word for what a backend names, or for what is newer than these words. */
export const kindOf = (kind: string, words: AccessHistoryWords): AccessEventKind | 'other' =>
  kind !== 'other' && Object.hasOwn(words.kinds, kind) ? (kind as AccessEventKind) : 'other';

export const argumentsOf = ({ whom, role, from, on = false, seats }: AccessEvent, lang: Locale): EventArguments => ({
  whom: whom && html`<bdi>${whom.name}</bdi>`,
  role: role ? roleText(role, lang) : '–',
  from: from ? roleText(from, lang) : '–',
  on,
  seats,
});

export const historyWords: Words<AccessHistoryWords> = {
  fr: {
    heading: 'Historique des accès',
    close: 'Fermer',
    loading: 'Chargement de l’historique…',
    none: 'Rien n’a encore été fait.',
    noneSo: 'Rien ne correspond à ces filtres.',
    filters: { kind: 'Ce qui a été fait', actor: 'Par', from: 'Du', to: 'Au' },
    allKinds: 'Tout',
    allActors: 'N’importe qui',
    clear: 'Effacer les filtres',
    wrongDays: 'La seconde date précède la première.',
    columns: { at: 'Date et heure', by: 'Par', act: 'Ce qui a été fait' },
    staff: 'Équipe de soutien',
    undone: 'Revenu en arrière depuis',
    more: 'Afficher plus',
    loadingMore: 'Chargement…',
    listed: (count, isAll) =>
      `${count < 2 ? `${count} ligne affichée` : `${count} lignes affichées`}${isAll ? '.' : ', et il y en a d’autres.'}`,
    added: (count, total) => `${count} de plus, ${total} en tout.`,
    skipped: (count) =>
      count === 1
        ? 'Une ligne n’a pas pu être lue : elle n’est pas affichée.'
        : `${count} lignes n’ont pas pu être lues : elles ne sont pas affichées.`,
    export: 'Télécharger la liste (CSV)',
    exporting: (rows) => (rows < 2 ? 'Préparation de la liste…' : `Préparation de la liste : ${rows} lignes…`),
    cancel: 'Arrêter',
    cancelled: 'La préparation de la liste est arrêtée.',
    exported: (rows) => (rows < 2 ? `La liste est prête : ${rows} ligne.` : `La liste est prête : ${rows} lignes.`),
    fileName: 'historique-des-acces',
    cells: {
      at: 'Date et heure',
      by: 'Par',
      act: 'Ce qui a été fait',
      whom: 'Personne',
      from: 'Rôle d’avant',
      role: 'Rôle',
      on: 'Accordé',
      seats: 'Places',
      undone: 'Revenu en arrière',
    },
    yes: 'oui',
    no: 'non',
    kinds: {
      'set-role': 'Changement de rôle',
      'set-documentation': 'Accès à la documentation',
      'set-job-posting': 'Droit d’afficher une offre d’emploi',
      'set-seat': 'Place',
      suspend: 'Suspension',
      restore: 'Accès rétabli',
      remove: 'Retrait',
      resend: 'Invitation renvoyée',
      revoke: 'Invitation annulée',
      invite: 'Invitation',
      join: 'Arrivée',
      'create-link': 'Lien créé',
      'renew-link': 'Lien renouvelé',
      'revoke-link': 'Lien révoqué',
      undo: 'Retour en arrière',
      'request-seats': 'Demande de places',
      'set-seats': 'Nombre de places',
      other: 'Autre',
    },
    told: {
      'set-role': ({ whom, from, role }) => html`Rôle de ${whom} changé : ${from}, puis ${role}.`,
      'set-documentation': ({ whom, on }) =>
        on ? html`Documentation ouverte à ${whom}.` : html`Documentation fermée à ${whom}.`,
      'set-job-posting': ({ whom, on }) =>
        on
          ? html`Droit d’afficher une offre d’emploi donné à ${whom}.`
          : html`Droit d’afficher une offre d’emploi repris à ${whom}.`,
      'set-seat': ({ whom, on }) => (on ? html`Place donnée à ${whom}.` : html`Place reprise à ${whom}.`),
      suspend: ({ whom }) => html`Accès de ${whom} suspendu.`,
      restore: ({ whom }) => html`Accès de ${whom} rétabli.`,
      remove: ({ whom }) => html`Accès de ${whom} retiré.`,
      resend: ({ whom }) => html`Invitation renvoyée à ${whom}.`,
      revoke: ({ whom }) => html`Invitation de ${whom} annulée.`,
      invite: ({ whom, role }) => html`Invitation envoyée à ${whom} (${role}).`,
      join: ({ whom, role }) => html`Invitation acceptée par ${whom} (${role}).`,
      'create-link': ({ role }) => `Lien à partager créé (${role}).`,
      'renew-link': ({ role }) => `Lien à partager renouvelé (${role}).`,
      'revoke-link': ({ role }) => `Lien à partager révoqué (${role}).`,
      undo: ({ whom }) => (whom ? html`Retour en arrière pour ${whom}.` : 'Retour en arrière.'),
      'request-seats': ({ seats = 0 }) => `${seats} places demandées en tout.`,
      'set-seats': ({ seats }) =>
        seats === undefined ? 'Limite de places levée.' : `Nombre de places porté à ${seats}.`,
      other: ({ whom }) => (whom ? html`Autre changement pour ${whom}.` : 'Autre changement.'),
    },
  },
  en: {
    heading: 'Access history',
    close: 'Close',
    loading: 'Loading the history…',
    none: 'Nothing has been done yet.',
    noneSo: 'Nothing matches these filters.',
    filters: { kind: 'What was done', actor: 'By', from: 'From', to: 'To' },
    allKinds: 'Everything',
    allActors: 'Anybody',
    clear: 'Clear the filters',
    wrongDays: 'The second date is before the first.',
    columns: { at: 'Date and time', by: 'By', act: 'What was done' },
    staff: 'Support team',
    undone: 'Undone since',
    more: 'Show more',
    loadingMore: 'Loading…',
    listed: (count, isAll) =>
      `${count === 1 ? '1 line shown' : `${count} lines shown`}${isAll ? '.' : ', and there are more.'}`,
    added: (count, total) => `${count} more, ${total} in all.`,
    skipped: (count) =>
      count === 1
        ? 'One line could not be read: it is not shown.'
        : `${count} lines could not be read: they are not shown.`,
    export: 'Download the list (CSV)',
    exporting: (rows) => (rows < 2 ? 'Getting the list ready…' : `Getting the list ready: ${rows} lines…`),
    cancel: 'Stop',
    cancelled: 'The list is not being made any more.',
    exported: (rows) => (rows === 1 ? 'The list is ready: 1 line.' : `The list is ready: ${rows} lines.`),
    fileName: 'access-history',
    cells: {
      at: 'Date and time',
      by: 'By',
      act: 'What was done',
      whom: 'Person',
      from: 'Role before',
      role: 'Role',
      on: 'Given',
      seats: 'Seats',
      undone: 'Undone',
    },
    yes: 'yes',
    no: 'no',
    kinds: {
      'set-role': 'Change of role',
      'set-documentation': 'Access to documentation',
      'set-job-posting': 'Right to post a job offer',
      'set-seat': 'Seat',
      suspend: 'Suspension',
      restore: 'Access restored',
      remove: 'Removal',
      resend: 'Invitation resent',
      revoke: 'Invitation revoked',
      invite: 'Invitation',
      join: 'Arrival',
      'create-link': 'Link created',
      'renew-link': 'Link renewed',
      'revoke-link': 'Link revoked',
      undo: 'Undo',
      'request-seats': 'Request for seats',
      'set-seats': 'Number of seats',
      other: 'Other',
    },
    told: {
      'set-role': ({ whom, from, role }) => html`Role of ${whom} changed: ${from}, then ${role}.`,
      'set-documentation': ({ whom, on }) =>
        on ? html`Documentation opened to ${whom}.` : html`Documentation closed to ${whom}.`,
      'set-job-posting': ({ whom, on }) =>
        on ? html`Right to post a job offer given to ${whom}.` : html`Right to post a job offer taken from ${whom}.`,
      'set-seat': ({ whom, on }) => (on ? html`Seat given to ${whom}.` : html`Seat taken from ${whom}.`),
      suspend: ({ whom }) => html`Access of ${whom} suspended.`,
      restore: ({ whom }) => html`Access of ${whom} restored.`,
      remove: ({ whom }) => html`Access of ${whom} removed.`,
      resend: ({ whom }) => html`Invitation resent to ${whom}.`,
      revoke: ({ whom }) => html`Invitation of ${whom} revoked.`,
      invite: ({ whom, role }) => html`Invitation sent to ${whom} (${role}).`,
      join: ({ whom, role }) => html`Invitation accepted by ${whom} (${role}).`,
      'create-link': ({ role }) => `Link to share created (${role}).`,
      'renew-link': ({ role }) => `Link to share renewed (${role}).`,
      'revoke-link': ({ role }) => `Link to share revoked (${role}).`,
      undo: ({ whom }) => (whom ? html`Undone for ${whom}.` : 'Undone.'),
      'request-seats': ({ seats = 0 }) => `${seats} seats asked for in all.`,
      'set-seats': ({ seats }) => (seats === undefined ? 'Limit on seats lifted.' : `Number of seats set to ${seats}.`),
      other: ({ whom }) => (whom ? html`Another change for ${whom}.` : 'Another change.'),
    },
  },
};
