import { ok } from '../answer.ts';
import { searchAddresses } from '../address-book.ts';
import { forAnyone } from '../endpoint.ts';

export const addressSuggestionsSearch = forAnyone('addressSuggestions.search', ({ body }) =>
  ok({ items: searchAddresses(body.text) }),
);
