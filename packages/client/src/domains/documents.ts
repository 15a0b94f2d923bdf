import type { DocumentLink, DocumentPage, DocumentQuery } from '../contract/documents.ts';
import type { ReadOptions } from '../options.ts';

/** What is written for members alone (S3-09, S0-05): `forbidden` for whoever has not `documents.read`. */
export interface DocumentsDomain {
  /** `skipped`: how many more there were that are not what the contract says. */
  find(query: DocumentQuery, options?: ReadOptions): Promise<DocumentPage & { skipped: number }>;
  /** Where the browser gets a file, for some minutes. `not-found` once it was taken out of the library. */
  link(document: string, file: string, options?: ReadOptions): Promise<DocumentLink>;
}
