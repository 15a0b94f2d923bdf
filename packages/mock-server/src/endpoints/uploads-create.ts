import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { limitsOf, mayUpload } from './own-upload.ts';

export const uploadsCreate = forAnyone('uploads.create', ({ body, db, uploads, member }) => {
  if (!mayUpload(body.purpose, member)) return problem('signed-out');
  const limits = limitsOf(db, body.purpose);
  if (!limits) return problem('not-supported');
  if (!limits.types.includes(body.type)) return problem('file-type-refused');
  if (body.length > limits.maxBytes) return problem('file-too-large');
  return ok(uploads.create(body, member?.id));
});
