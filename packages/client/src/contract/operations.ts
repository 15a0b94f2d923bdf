import { addressSuggestionEndpoints } from './address-suggestion.ts';
import { capabilitiesEndpoints } from './capabilities.ts';
import type { Endpoint } from './endpoint.ts';
import { meEndpoints } from './me.ts';
import { profileEndpoints } from './profile.ts';
import { sessionEndpoints } from './session.ts';

/** Every operation of the wire, by domain; for backends and the OpenAPI file, never for the browser. */
export const operations = {
  capabilities: capabilitiesEndpoints,
  session: sessionEndpoints,
  me: meEndpoints,
  profile: profileEndpoints,
  addressSuggestions: addressSuggestionEndpoints,
} as const satisfies Record<string, Record<string, Endpoint>>;
