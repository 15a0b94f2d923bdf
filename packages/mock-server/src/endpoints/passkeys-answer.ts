import type { Passkey as PasskeyBody } from '@trait-union/client/contract';
import type { Passkey } from '../passkey.ts';

export const toPasskey = ({ credentialId, name, createdAt, lastUsedAt }: Passkey): PasskeyBody => ({
  id: credentialId,
  name,
  createdAt,
  lastUsedAt,
});
