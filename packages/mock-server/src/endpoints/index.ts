import type { EndpointFor } from '../endpoint.ts';
import type { OperationName } from '../operations.ts';
import { addressSuggestionsSearch } from './address-suggestions-search.ts';
import { capabilitiesRead } from './capabilities-read.ts';
import { meRead } from './me-read.ts';
import { profileConfirm } from './profile-confirm.ts';
import { profileRead } from './profile-read.ts';
import { profileUpdate } from './profile-update.ts';
import { sessionExtend } from './session-extend.ts';
import { sessionPasskeyOptions } from './session-passkey-options.ts';
import { sessionRead } from './session-read.ts';
import { sessionSignInWithPasskey } from './session-sign-in-with-passkey.ts';
import { sessionSignIn } from './session-sign-in.ts';
import { sessionSignOut } from './session-sign-out.ts';

/** What answers each operation of the contract; a missing one is a type error. */
export const endpoints: { readonly [N in OperationName]: EndpointFor<N> } = {
  'addressSuggestions.search': addressSuggestionsSearch,
  'capabilities.read': capabilitiesRead,
  'me.read': meRead,
  'profile.confirm': profileConfirm,
  'profile.read': profileRead,
  'profile.update': profileUpdate,
  'session.extend': sessionExtend,
  'session.passkeyOptions': sessionPasskeyOptions,
  'session.read': sessionRead,
  'session.signIn': sessionSignIn,
  'session.signInWithPasskey': sessionSignInWithPasskey,
  'session.signOut': sessionSignOut,
};
