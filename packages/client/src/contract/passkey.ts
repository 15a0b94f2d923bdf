import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { SignedInSession } from './session.ts';

/** WebAuthn JSON (PublicKeyCredentialRequestOptionsJSON, AuthenticationResponseJSON), passed through untouched. */
export const PasskeyOptions = z.looseObject({ challenge: z.string() });
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;
export const PasskeyAssertion = z.looseObject({ id: z.string(), response: z.looseObject({}) });
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

export const passkeyEndpoints = {
  passkeyOptions: { method: 'POST', path: '/session/passkey-options', response: PasskeyOptions },
  signInWithPasskey: {
    method: 'POST',
    path: '/session/passkey',
    response: SignedInSession,
    outcomes: ['credentials-rejected'],
  },
} as const satisfies Record<string, Endpoint>;
