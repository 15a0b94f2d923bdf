import type { Identity } from '@trait-union/client/contract';
import type { Uploads } from '../uploads.ts';

/** The pictures that were sent along, which are held in memory alone. */
export const withPreviews = (identity: Identity, { previews }: Uploads): Identity => {
  if (identity.state === 'unproven') return identity;
  const documents = identity.documents.map((document) => {
    const preview = document.preview ?? previews.get(document.id);
    return { ...document, ...(preview && { preview }) };
  });
  return { ...identity, documents };
};
