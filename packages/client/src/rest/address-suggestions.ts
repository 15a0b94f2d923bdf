import { addressSuggestionEndpoints } from '../contract/address-suggestion.ts';
import type { AddressSuggester } from '../portal-client.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): AddressSuggester => ({
  suggest: async (text, { signal } = {}) => {
    await requireDomain('address-suggestions');
    const { value } = await request(addressSuggestionEndpoints.search, { body: { text }, signal });
    return value.items;
  },
});
