import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';
import type { HistoryView } from './member-history.views.ts';

export interface FilesWords {
  ready: string;
  exporting: (rows: number) => string;
  exported: (rows: number) => string;
  /** Rows that could not be read and are not in the file. */
  without: (rows: number) => string;
  cancel: string;
  cancelled: string;
  /** The name of the file without its ending, and what its columns are called. */
  files: Record<HistoryView, string>;
  headings: Record<
    | 'date'
    | 'transaction'
    | 'amount'
    | 'currency'
    | 'state'
    | 'source'
    | 'method'
    | 'reference'
    | 'activity'
    | 'start'
    | 'zone'
    | 'place'
    | 'position'
    | 'price'
    | 'tariff'
    | 'number'
    | 'kind'
    | 'taxYear'
    | 'label',
    string
  >;
  kinds: Names;
}

export const filesWords: Words<FilesWords> = {
  fr: {
    ready: 'Le document est prêt.',
    exporting: (rows) => (rows < 2 ? `${rows} ligne lue…` : `${rows} lignes lues…`),
    exported: (rows) => (rows < 2 ? `Le fichier est prêt : ${rows} ligne.` : `Le fichier est prêt : ${rows} lignes.`),
    without: (rows) =>
      rows === 1
        ? 'Une ligne n’a pas pu être lue : elle n’y est pas.'
        : `${rows} lignes n’ont pas pu être lues : elles n’y sont pas.`,
    cancel: 'Annuler',
    cancelled: 'Aucun fichier n’a été fait.',
    files: { transactions: 'transactions', registrations: 'inscriptions', receipts: 'recus' },
    headings: {
      date: 'Date',
      transaction: 'Transaction',
      amount: 'Montant',
      currency: 'Devise',
      state: 'État',
      source: 'Inscrit au dossier',
      method: 'Mode de paiement',
      reference: 'Référence du paiement',
      activity: 'Activité',
      start: 'Début',
      zone: 'Fuseau horaire',
      place: 'Lieu',
      position: 'Rang dans la liste d’attente',
      price: 'Prix',
      tariff: 'Tarif',
      number: 'Numéro du reçu',
      kind: 'Sorte de reçu',
      taxYear: 'Année d’imposition',
      label: 'Objet',
    },
    kinds: { payment: 'Reçu de paiement', tax: 'Reçu fiscal', other: 'Autre document' },
  },
  en: {
    ready: 'The document is ready.',
    exporting: (rows) => (rows === 1 ? '1 line read…' : `${rows} lines read…`),
    exported: (rows) => (rows === 1 ? 'The file is ready: 1 line.' : `The file is ready: ${rows} lines.`),
    without: (rows) =>
      rows === 1
        ? 'One line could not be read: it is not in it.'
        : `${rows} lines could not be read: they are not in it.`,
    cancel: 'Cancel',
    cancelled: 'No file was made.',
    files: { transactions: 'transactions', registrations: 'registrations', receipts: 'receipts' },
    headings: {
      date: 'Date',
      transaction: 'Transaction',
      amount: 'Amount',
      currency: 'Currency',
      state: 'Status',
      source: 'Put on file',
      method: 'Payment method',
      reference: 'Payment reference',
      activity: 'Activity',
      start: 'Start',
      zone: 'Time zone',
      place: 'Place',
      position: 'Place on the waiting list',
      price: 'Price',
      tariff: 'Rate',
      number: 'Receipt number',
      kind: 'Kind of receipt',
      taxYear: 'Tax year',
      label: 'For',
    },
    kinds: { payment: 'Payment receipt', tax: 'Tax receipt', other: 'Other document' },
  },
};
