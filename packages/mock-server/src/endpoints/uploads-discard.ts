import { noContent } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { ownUpload } from './own-upload.ts';

export const uploadsDiscard = forAnyone('uploads.discard', (call) => {
  const own = ownUpload(call);
  if ('found' in own) call.uploads.discard(own.found.upload.id);
  return noContent();
});
