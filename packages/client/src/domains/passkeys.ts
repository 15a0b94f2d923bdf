import type { Passkey, PasskeyAttestation, PasskeyCreationOptions } from '../contract/passkeys.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type PasskeyRegistration =
  | { outcome: 'registered'; passkey: Passkey }
  /** The backend does not believe what the browser made, or it came too late: start again. */
  | { outcome: 'passkey-rejected' };

/**
 * The passkeys with which the signed-in member may sign in (B-02). The backend may want them to prove who they are
 * before it adds or removes one: `step-up` (trust S15).
 */
export interface PasskeysDomain {
  /** Oldest first. */
  list(options?: ReadOptions): Promise<Passkey[]>;
  /** What the browser makes a new one from; good once, for a few minutes. */
  creationOptions(options: WriteOptions): Promise<PasskeyCreationOptions>;
  /** `name` is the member's own, up to 64 characters. */
  register(name: string, attestation: PasskeyAttestation, options: WriteOptions): Promise<PasskeyRegistration>;
  rename(id: string, name: string, options: WriteOptions): Promise<Passkey>;
  remove(id: string, options: WriteOptions): Promise<void>;
}
