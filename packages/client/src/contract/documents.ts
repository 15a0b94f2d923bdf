import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Day } from './money.ts';

const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** One file of a document: a language of it, or a form of it. */
export const DocumentFile = z.object({
  /** Opaque; goes into URLs. */
  id: Id,
  /** BCP 47, of what is written in it; null where that says nothing. */
  language: z.nullable(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/))),
  /** As RFC 6838 writes it: `application/pdf`. */
  mediaType: z.string().check(z.regex(/^[a-z]+\/[A-Za-z0-9.+-]{1,100}$/)),
  bytes: z.number(),
});
export type DocumentFile = z.infer<typeof DocumentFile>;

export const LibraryDocument = z.object({
  /** Opaque; goes into URLs. */
  id: Id,
  title: OwnWords,
  /** A sentence or two; plain text. */
  summary: z.optional(OwnWords),
  /** The id of one of the categories. */
  category: Id,
  publishedOn: Day,
  /** When what is in it was last replaced; null when it never was. */
  changedOn: z.nullable(Day),
  /** One at least; a document without any is left out. */
  files: z.array(DocumentFile),
});
export type LibraryDocument = z.infer<typeof LibraryDocument>;

export const DocumentCategory = z.object({
  id: Id,
  label: OwnWords,
  /** How many there are, whatever is asked for. */
  count: z.number(),
});
export type DocumentCategory = z.infer<typeof DocumentCategory>;

/** In the body of the request: what somebody types goes into no URL (trust P2). */
export const DocumentQuery = z.object({
  /** In titles and summaries of either language, case and accents aside. */
  text: z.optional(z.string().check(z.maxLength(120))),
  /** Any when absent. */
  category: z.optional(Id),
  /** Of the page before; the first page when absent. */
  cursor: z.optional(z.string().check(z.maxLength(1000))),
});
export type DocumentQuery = z.infer<typeof DocumentQuery>;

export const DocumentPage = z.object({
  /** The latest published first. */
  items: z.array(LibraryDocument),
  nextCursor: z.nullable(z.string()),
  /** How many there are in all pages of this query. */
  total: z.number(),
  /** In the order to show them. On a first page alone. */
  categories: z.optional(z.array(DocumentCategory)),
});
export type DocumentPage = z.infer<typeof DocumentPage>;

/** A signed address: whoever holds it reads that file, until then, and nothing else. */
export const DocumentLink = z.object({
  /** Absolute. It needs no cookie, so the file may be anywhere. */
  url: z.string().check(z.maxLength(4000)),
  /** Minutes from now, not hours. */
  expiresAt: Instant,
});
export type DocumentLink = z.infer<typeof DocumentLink>;

export const documentEndpoints = {
  find: { method: 'POST', path: '/documents/search', response: DocumentPage, safe: true },
  /** A POST, so that no cache and no history keeps an address that opens a file. */
  link: { method: 'POST', path: '/documents/{document}/files/{file}/link', response: DocumentLink, safe: true },
} as const satisfies Record<string, Endpoint>;
