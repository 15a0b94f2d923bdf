import { documentEndpoints, DocumentPage, LibraryDocument } from '../contract/documents.ts';
import type { DocumentsDomain } from '../domains/documents.ts';
import { isFileAddress } from './file-address.ts';
import { mindingRights } from './own-rights.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { sound } from './sound-amounts.ts';
import { isCount } from './sound-reports.ts';

const isSound = ({ files }: LibraryDocument): boolean => files.length > 0 && files.every(({ bytes }) => isCount(bytes));

const find = { ...documentEndpoints.find, response: sifted(DocumentPage, LibraryDocument, isSound) };

export const create = (context: RestContext): DocumentsDomain => {
  const { requireDomain } = context;
  const request = mindingRights(context);

  return {
    find: async (query, { signal } = {}) => {
      await requireDomain('documents');
      const { value } = await request(find, { body: query, signal });
      return sound(
        value,
        ({ total, categories = [] }) => isCount(total) && categories.every(({ count }) => isCount(count)),
      );
    },
    link: async (document, file, { signal } = {}) => {
      await requireDomain('documents');
      const { value } = await request(at(documentEndpoints.link, { document, file }), { body: {}, signal });
      return sound(value, ({ url }) => isFileAddress(url));
    },
  };
};
