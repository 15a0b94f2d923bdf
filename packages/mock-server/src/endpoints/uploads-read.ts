import { ok } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { ownUpload } from './own-upload.ts';

export const uploadsRead = forAnyone('uploads.read', (call) => {
  const own = ownUpload(call);
  return 'refusal' in own ? own.refusal : ok(own.found.upload);
});
