import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

/** WebAuthn JSON (PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON), passed through untouched. */
export const PasskeyCreationOptions = z.looseObject({ challenge: z.string() });
export type PasskeyCreationOptions = z.infer<typeof PasskeyCreationOptions>;
export const PasskeyAttestation = z.looseObject({ id: z.string(), response: z.looseObject({}) });
export type PasskeyAttestation = z.infer<typeof PasskeyAttestation>;

/** One of the member's own passkeys; its key is no secret, and not shown. */
export const Passkey = z.object({
  /** Opaque. */
  id: z.string(),
  /** As the member calls it: « Téléphone », “Work laptop”. */
  name: z.string(),
  createdAt: Instant,
  /** When it last signed the member in. */
  lastUsedAt: z.nullable(Instant),
});
export type Passkey = z.infer<typeof Passkey>;

/** Oldest first. */
export const Passkeys = z.object({ items: z.array(Passkey) });
export type Passkeys = z.infer<typeof Passkeys>;

export const PasskeyName = z.object({ name: z.string().check(z.minLength(1), z.maxLength(64)) });
export type PasskeyName = z.infer<typeof PasskeyName>;

export const NewPasskey = z.extend(PasskeyName, { attestation: PasskeyAttestation });
export type NewPasskey = z.infer<typeof NewPasskey>;

export const passkeysEndpoints = {
  list: { method: 'GET', path: '/passkeys', response: Passkeys },
  creationOptions: { method: 'POST', path: '/passkeys/options', response: PasskeyCreationOptions },
  register: { method: 'POST', path: '/passkeys', response: Passkey, outcomes: ['passkey-rejected'] },
  rename: { method: 'PATCH', path: '/passkeys/{passkey}', response: Passkey },
  remove: { method: 'DELETE', path: '/passkeys/{passkey}' },
} as const satisfies Record<string, Endpoint>;
