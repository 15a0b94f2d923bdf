import type { LibraryDocument, OwnWords } from '@trait-union/client/contract';

/** A document of the library, under its id; what its files say is written when they are read. */
export type KeptDocument = Omit<LibraryDocument, 'id' | 'files'> & {
  files: readonly KeptFile[];
};

export interface KeptFile {
  id: string;
  language: 'fr' | 'en' | null;
  mediaType: 'application/pdf' | 'text/csv';
  /** How long it is; a document is padded to that. */
  bytes: number;
  /** What is in it, in a few lines. */
  lines: readonly string[];
}

/** Under its id, in the order to show. */
export interface KeptCategory {
  label: OwnWords;
  place: number;
}
