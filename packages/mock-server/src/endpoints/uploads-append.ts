import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { limitsOf, ownUpload } from './own-upload.ts';

export const uploadsAppend = forAnyone('uploads.append', (call) => {
  const own = ownUpload(call);
  if ('refusal' in own) return own.refusal;
  const limits = limitsOf(call.db, own.found.purpose);
  if (!limits) return problem('not-supported');
  const offset = Number(call.request.headers.get('upload-offset') ?? NaN);
  const appended = call.uploads.append(own.found.upload.id, offset, call.bytes, limits);
  return 'refusal' in appended ? problem(appended.refusal) : ok(appended.upload);
});
