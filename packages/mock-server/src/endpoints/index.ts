import type { EndpointFor } from '../endpoint.ts';
import type { OperationName } from '../operations.ts';
import { addressSuggestionsSearch } from './address-suggestions-search.ts';
import { capabilitiesRead } from './capabilities-read.ts';
import { meRead } from './me-read.ts';
import { onboardingRead } from './onboarding-read.ts';
import { profileConfirm } from './profile-confirm.ts';
import { profileRead } from './profile-read.ts';
import { profileUpdate } from './profile-update.ts';
import { sessionExtend } from './session-extend.ts';
import { sessionPasskeyOptions } from './session-passkey-options.ts';
import { sessionRead } from './session-read.ts';
import { sessionSignInWithPasskey } from './session-sign-in-with-passkey.ts';
import { sessionSignIn } from './session-sign-in.ts';
import { sessionSignOut } from './session-sign-out.ts';
import { supportSend } from './support-send.ts';
import { uploadsAppend } from './uploads-append.ts';
import { uploadsCreate } from './uploads-create.ts';
import { uploadsDiscard } from './uploads-discard.ts';
import { uploadsRead } from './uploads-read.ts';

/** What answers each operation of the contract; a missing one is a type error. */
export const endpoints: { readonly [N in OperationName]: EndpointFor<N> } = {
  'addressSuggestions.search': addressSuggestionsSearch,
  'capabilities.read': capabilitiesRead,
  'me.read': meRead,
  'onboarding.read': onboardingRead,
  'profile.confirm': profileConfirm,
  'profile.read': profileRead,
  'profile.update': profileUpdate,
  'session.extend': sessionExtend,
  'session.passkeyOptions': sessionPasskeyOptions,
  'session.read': sessionRead,
  'session.signIn': sessionSignIn,
  'session.signInWithPasskey': sessionSignInWithPasskey,
  'session.signOut': sessionSignOut,
  'support.send': supportSend,
  'uploads.append': uploadsAppend,
  'uploads.create': uploadsCreate,
  'uploads.discard': uploadsDiscard,
  'uploads.read': uploadsRead,
};
