import type { DocumentPage, DocumentQuery, LibraryDocument } from '@trait-union/client/contract';
import { folded } from '../access/roster.ts';
import { utf8, type Bytes } from '../bytes.ts';
import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import type { KeptCategory, KeptDocument, KeptFile } from './kept-document.ts';

const pageSize = 20;

export const documents = (db: Database): Records<KeptDocument> => db.records('documents');

const categories = (db: Database): Records<KeptCategory> => db.records('document-categories');

/** What is in a file, as it would be read. */
export const contentOf = async (kept: KeptDocument, file: KeptFile, author: string): Promise<Bytes> => {
  const content = file.mediaType === 'application/pdf' ? await writeDocument(kept, file, author) : utf8(textOf(file));
  // A reader of such files stops at their end, whatever follows
  const padded = new Uint8Array(Math.max(file.bytes, content.length)).fill(0x0a);
  padded.set(content);
  return padded;
};

const textOf = ({ lines }: KeptFile): string => `\ufeff${lines.join('\r\n')}`;

const writeDocument = async ({ title, publishedOn }: KeptDocument, file: KeptFile, author: string): Promise<Bytes> => {
  // Fetched when a document is asked for: the mock runs in pages that never do
  const { createTaggedPdf } = await import('../history/tagged-pdf.ts');
  const language = file.language ?? 'fr';
  const heading = title[language];
  const pdf = await createTaggedPdf({ title: heading, author, language: `${language}-CA`, on: publishedOn });
  const { whole } = pdf;
  pdf.write([{ role: 'H1', within: whole, text: heading, bold: true }], 22, 16);
  for (const text of file.lines) pdf.write([{ role: 'P', within: whole, text }], 12, 8);
  return pdf.save();
};

/** As a browser saves it: what it is called, without what no system takes in a name. */
export const fileName = ({ title }: KeptDocument, { language, mediaType }: KeptFile): string => {
  const name = title[language ?? 'fr'].replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '-');
  return `${name}.${mediaType === 'application/pdf' ? 'pdf' : 'csv'}`;
};

const toDocument = (id: string, { files, ...kept }: KeptDocument): LibraryDocument => ({
  id,
  ...kept,
  files: files.map(({ id: file, language, mediaType, bytes }) => ({ id: file, language, mediaType, bytes })),
});

const wordsOf = ({ title, summary }: KeptDocument): string =>
  folded([title, ...(summary ? [summary] : [])].flatMap(({ fr, en }) => [fr, en]).join('\n'));

/** Where a document stands: the latest published first. */
const placeOf = ([id, { publishedOn }]: readonly [string, KeptDocument]): string => `${publishedOn}~${id}`;

/** Undefined for a cursor that no page gave. */
export const findDocuments = (
  db: Database,
  { text = '', category, cursor }: DocumentQuery,
): DocumentPage | undefined => {
  if (cursor !== undefined && !/^\d{4}-\d\d-\d\d~/.test(cursor)) return undefined;
  const all = documents(db).entries();
  const sought = folded(text).split(/\s+/).filter(Boolean);
  const found = all
    .filter(
      ([, kept]) =>
        (category === undefined || kept.category === category) && sought.every((word) => wordsOf(kept).includes(word)),
    )
    .map((document) => ({ document, place: placeOf(document) }))
    .sort((one, other) => (one.place < other.place ? 1 : -1));
  const rest = found.filter(({ place }) => cursor === undefined || place < cursor);
  const page = rest.slice(0, pageSize);
  return {
    items: page.map(({ document: [id, kept] }) => toDocument(id, kept)),
    nextCursor: rest.length > page.length ? (page.at(-1)?.place ?? null) : null,
    total: found.length,
    ...(cursor === undefined && {
      categories: categories(db)
        .entries()
        .toSorted(([, one], [, other]) => one.place - other.place)
        .map(([id, { label }]) => ({
          id,
          label,
          count: all.filter(([, kept]) => kept.category === id).length,
        })),
    }),
  };
};
