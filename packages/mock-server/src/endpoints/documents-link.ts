import { ok, problem } from '../answer.ts';
import { contentOf, documents, fileName } from '../documents/library.ts';
import { forReaders } from './for-readers.ts';

/** In milliseconds. */
const validity = 10 * 60_000;

export const documentsLink = forReaders('documents.link', async ({ db, params, shelf, now }) => {
  const kept = documents(db).get(params.document);
  const file = kept?.files.find(({ id }) => id === params.file);
  if (!kept || !file) return problem('not-found');
  const until = now + validity;
  const bytes = await contentOf(kept, file, db.organization.name);
  const { mediaType } = file;
  const url = shelf.lend({ bytes, mediaType, name: fileName(kept, file), until });
  return ok({ url, expiresAt: new Date(until).toISOString() });
});
