import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { readAttestation } from '../passkey.ts';
import { toPasskey } from './passkeys-answer.ts';

/** The challenge proves that the member was asked again when they began. */
export const passkeysRegister = forMembers(
  'passkeys.register',
  async ({ body: { name, attestation }, db, member, challenges, request, now }) => {
    const found = await readAttestation(attestation, member.id, challenges, request.headers.get('origin'));
    if (!found || db.passkey(found.credentialId)) return problem('passkey-rejected');
    const passkey = {
      ...found,
      memberId: member.id,
      name: name.trim(),
      createdAt: new Date(now).toISOString(),
      lastUsedAt: null,
    };
    db.registerPasskey(passkey);
    return ok(toPasskey(passkey));
  },
);
