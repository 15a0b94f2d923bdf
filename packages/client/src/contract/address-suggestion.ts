import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Address } from './profile.ts';

/** A complete address found from what was typed; choosing it fills the fields, which stay editable (S2-19). */
export const AddressSuggestion = z.omit(Address, { id: true, kind: true });
export type AddressSuggestion = z.infer<typeof AddressSuggestion>;

/** Best first; empty when nothing is found. */
export const AddressSuggestions = z.object({ items: z.array(AddressSuggestion) });
export type AddressSuggestions = z.infer<typeof AddressSuggestions>;

/** What was typed so far. */
export const AddressQuery = z.object({ text: z.string().check(z.minLength(3), z.maxLength(120)) });
export type AddressQuery = z.infer<typeof AddressQuery>;

export const addressSuggestionEndpoints = {
  /** A POST, because what is typed is personal and must not stand in a URL (trust P2). It changes nothing. */
  search: {
    method: 'POST',
    path: '/address-suggestions',
    response: AddressSuggestions,
    safe: true,
  },
} as const satisfies Record<string, Endpoint>;
