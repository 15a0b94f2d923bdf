import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';
import type { HistoryView, ReceiptGroup } from './member-history.views.ts';

interface ViewWords {
  tab: string;
  /** The heading where this view stands alone. */
  alone: string;
}

export interface MemberHistoryWords {
  heading: string;
  signedOut: string;
  views: Record<HistoryView, ViewWords>;
  loading: string;
  none: string;
  noneIn: (year: number) => string;
  /** How many rows are in view, and whether there are more. */
  listed: (count: number, isAll: boolean) => string;
  year: string;
  allYears: string;
  more: string;
  loadingMore: string;
  added: (count: number, total: number) => string;
  skipped: (count: number) => string;
  skippedDetail: string;
  details: string;
  columns: Record<
    'date' | 'transaction' | 'state' | 'amount' | 'activity' | 'when' | 'price' | 'receipt' | 'issued' | 'document',
    string
  >;
  sources: Names;
  transactionStates: Names;
  registrationStates: Names;
  /** What to make of a state, where its name does not say it all. */
  position: (position: number) => string;
  preferred: string;
  regular: string;
  kinds: Record<ReceiptGroup, { heading: string; note: string }>;
  taxYear: (year: number) => string;
  number: (number: string) => string;
  file: string;
  fileLoading: string;
  export: string;
}

export const words: Words<MemberHistoryWords> = {
  fr: {
    heading: 'Mon historique',
    signedOut: 'Connectez-vous pour voir votre historique.',
    views: {
      transactions: {
        tab: 'Transactions',
        alone: 'Mes transactions',
      },
      registrations: {
        tab: 'Inscriptions',
        alone: 'Mes inscriptions',
      },
      receipts: {
        tab: 'Reçus',
        alone: 'Mes reçus',
      },
    },
    loading: 'Chargement de votre historique…',
    none: 'Rien à votre dossier pour le moment.',
    noneIn: (year) => `Rien en ${year}.`,
    listed: (count, isAll) =>
      `${count < 2 ? `${count} ligne affichée` : `${count} lignes affichées`}${isAll ? '.' : ', et il y en a d’autres.'}`,
    year: 'Année',
    allYears: 'Toutes les années',
    more: 'Afficher plus',
    loadingMore: 'Chargement…',
    added: (count, total) => `${count} de plus, ${total} en tout.`,
    skipped: (count) =>
      count === 1
        ? 'Une ligne n’a pas pu être lue : elle n’est pas affichée.'
        : `${count} lignes n’ont pas pu être lues : elles ne sont pas affichées.`,
    skippedDetail: 'Votre syndicat peut vous dire ce qu’il en est.',
    details: 'Détails',
    columns: {
      date: 'Date',
      transaction: 'Transaction',
      state: 'État',
      amount: 'Montant',
      activity: 'Activité',
      when: 'Date et heure',
      price: 'Prix',
      receipt: 'Reçu',
      issued: 'Date du reçu',
      document: 'Document',
    },
    sources: {
      online: 'En ligne',
      volunteer: 'Par une personne responsable de l’activité',
      office: 'Par le bureau du syndicat',
      other: 'D’une autre façon',
    },
    transactionStates: {
      paid: 'Payé',
      pending: 'En attente',
      refunded: 'Remboursé',
      failed: 'Non abouti',
      other: 'À vérifier auprès de votre syndicat',
    },
    registrationStates: {
      registered: 'Inscription faite',
      'waiting-list': 'Liste d’attente',
      cancelled: 'Annulée',
      attended: 'Présence notée',
      other: 'À vérifier auprès de votre syndicat',
    },
    position: (position) => (position === 1 ? 'Vous êtes la prochaine personne.' : `Vous êtes au ${position}e rang.`),
    preferred: 'Tarif des membres',
    regular: 'Tarif courant',
    kinds: {
      payment: {
        heading: 'Reçus de paiement',
        note: 'Ils prouvent que vous avez payé. Ce ne sont pas des reçus fiscaux.',
      },
      tax: { heading: 'Reçus fiscaux', note: 'Ils servent à votre déclaration de revenus.' },
      other: { heading: 'Autres documents', note: 'Votre syndicat peut vous dire à quoi ils servent.' },
    },
    taxYear: (year) => `Année d’imposition ${year}`,
    number: (number) => `Nº ${number}`,
    file: 'Obtenir le PDF',
    fileLoading: 'Préparation…',
    export: 'Télécharger la liste (CSV)',
  },
  en: {
    heading: 'My history',
    signedOut: 'Sign in to see your history.',
    views: {
      transactions: {
        tab: 'Transactions',
        alone: 'My transactions',
      },
      registrations: {
        tab: 'Registrations',
        alone: 'My registrations',
      },
      receipts: {
        tab: 'Receipts',
        alone: 'My receipts',
      },
    },
    loading: 'Loading your history…',
    none: 'Nothing on your file for now.',
    noneIn: (year) => `Nothing in ${year}.`,
    listed: (count, isAll) =>
      `${count === 1 ? '1 line shown' : `${count} lines shown`}${isAll ? '.' : ', and there are more.'}`,
    year: 'Year',
    allYears: 'All years',
    more: 'Show more',
    loadingMore: 'Loading…',
    added: (count, total) => `${count} more, ${total} in all.`,
    skipped: (count) =>
      count === 1
        ? 'One line could not be read: it is not shown.'
        : `${count} lines could not be read: they are not shown.`,
    skippedDetail: 'Your union can tell you what they are about.',
    details: 'Details',
    columns: {
      date: 'Date',
      transaction: 'Transaction',
      state: 'Status',
      amount: 'Amount',
      activity: 'Activity',
      when: 'Date and time',
      price: 'Price',
      receipt: 'Receipt',
      issued: 'Date of receipt',
      document: 'Document',
    },
    sources: {
      online: 'Online',
      volunteer: 'By a volunteer in charge of the activity',
      office: 'By the union office',
      other: 'In another way',
    },
    transactionStates: {
      paid: 'Paid',
      pending: 'Pending',
      refunded: 'Refunded',
      failed: 'Did not go through',
      other: 'Ask your union',
    },
    registrationStates: {
      registered: 'Registered',
      'waiting-list': 'Waiting list',
      cancelled: 'Cancelled',
      attended: 'Attended',
      other: 'Ask your union',
    },
    position: (position) => (position === 1 ? 'You are next.' : `You are number ${position}.`),
    preferred: 'Members’ price',
    regular: 'Regular price',
    kinds: {
      payment: { heading: 'Payment receipts', note: 'They prove that you paid. They are not tax receipts.' },
      tax: { heading: 'Tax receipts', note: 'They are for your income tax return.' },
      other: { heading: 'Other documents', note: 'Your union can tell you what they are for.' },
    },
    taxYear: (year) => `Tax year ${year}`,
    number: (number) => `No. ${number}`,
    file: 'Get the PDF',
    fileLoading: 'Getting it ready…',
    export: 'Download the list (CSV)',
  },
};
