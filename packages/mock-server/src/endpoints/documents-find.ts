import { ok, problem } from '../answer.ts';
import { findDocuments } from '../documents/library.ts';
import { forReaders } from './for-readers.ts';

export const documentsFind = forReaders('documents.find', ({ db, body }) => {
  const page = findDocuments(db, body);
  return page ? ok(page) : problem('not-found');
});
