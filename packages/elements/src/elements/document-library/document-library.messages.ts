import type { Words } from '../../controllers/localize-controller.ts';
import type { Names } from '../../internal/worded.ts';

export interface DocumentLibraryWords {
  heading: string;
  signedOut: string;
  loading: string;
  /** Before the reason why the library is closed to somebody. */
  closed: string;
  search: string;
  category: string;
  anyCategory: string;
  /** A category, and how many there are in it. */
  counted: (name: string, count: string) => string;
  none: string;
  noneFound: string;
  everything: string;
  count: (count: number, text: string) => string;
  found: (count: number, text: string) => string;
  added: (count: number) => string;
  more: string;
  loadingMore: string;
  skipped: (count: number) => string;
  publishedOn: (date: string) => string;
  changedOn: (date: string) => string;
  /** What a file is, by its media type. */
  kinds: Names;
  /** To get a file; what it is follows. */
  open: string;
  preparing: string;
  /** The link by which a browser gets it, once it is there. */
  follow: string;
  ready: (title: string) => string;
  gone: string;
}

export const words: Words<DocumentLibraryWords> = {
  fr: {
    heading: 'Documents des membres',
    signedOut: 'Connectez-vous pour consulter les documents réservés aux membres.',
    loading: 'Chargement des documents…',
    closed: 'Vous n’avez pas accès à la documentation.',
    search: 'Chercher un document',
    category: 'Catégorie',
    anyCategory: 'Toutes les catégories',
    counted: (name, count) => `${name} (${count})`,
    none: 'Aucun document pour le moment.',
    noneFound: 'Aucun document ne correspond à votre recherche.',
    everything: 'Afficher tous les documents',
    count: (count, text) => `${text} ${count < 2 ? 'document' : 'documents'}`,
    found: (count, text) => `${text} ${count < 2 ? 'document trouvé' : 'documents trouvés'}`,
    added: (count) => `${count} ${count < 2 ? 'document' : 'documents'} de plus.`,
    more: 'Afficher plus de documents',
    loadingMore: 'Chargement…',
    skipped: (count) =>
      count === 1
        ? 'Un document n’a pas pu être lu : il n’est pas affiché.'
        : `${count} documents n’ont pas pu être lus : ils ne sont pas affichés.`,
    publishedOn: (date) => `Publié le ${date}`,
    changedOn: (date) => `Mis à jour le ${date}`,
    kinds: {
      'application/pdf': 'PDF',
      'text/csv': 'Tableau CSV',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
      'application/zip': 'Archive ZIP',
      'image/jpeg': 'Image',
      'image/png': 'Image',
      other: 'Fichier',
    },
    open: 'Ouvrir',
    preparing: 'Préparation du fichier…',
    follow: 'Ouvrir le fichier (nouvel onglet)',
    ready: (title) => `« ${title} » s’ouvre dans un nouvel onglet.`,
    gone: 'Ce document n’est plus offert.',
  },
  en: {
    heading: 'Members’ documents',
    signedOut: 'Sign in to read the documents for members.',
    loading: 'Loading the documents…',
    closed: 'You do not have access to the documentation.',
    search: 'Search for a document',
    category: 'Category',
    anyCategory: 'All categories',
    counted: (name, count) => `${name} (${count})`,
    none: 'No document for now.',
    noneFound: 'No document matches your search.',
    everything: 'Show all documents',
    count: (count, text) => `${text} ${count === 1 ? 'document' : 'documents'}`,
    found: (count, text) => `${text} ${count === 1 ? 'document' : 'documents'} found`,
    added: (count) => (count === 1 ? 'One more document.' : `${count} more documents.`),
    more: 'Show more documents',
    loadingMore: 'Loading…',
    skipped: (count) =>
      count === 1
        ? 'One document could not be read: it is not shown.'
        : `${count} documents could not be read: they are not shown.`,
    publishedOn: (date) => `Published on ${date}`,
    changedOn: (date) => `Updated on ${date}`,
    kinds: {
      'application/pdf': 'PDF',
      'text/csv': 'CSV table',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
      'application/zip': 'ZIP archive',
      'image/jpeg': 'Image',
      'image/png': 'Image',
      other: 'File',
    },
    open: 'Open',
    preparing: 'Preparing the file…',
    follow: 'Open the file (new tab)',
    ready: (title) => `“${title}” opens in a new tab.`,
    gone: 'This document is no longer offered.',
  },
};
