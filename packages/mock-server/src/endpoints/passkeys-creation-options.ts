import { ok } from '../answer.ts';
import { toBase64Url, utf8 } from '../bytes.ts';
import { forMembers } from '../endpoint.ts';
import { toSessionMember } from '../member.ts';
import { challengeLifetime, coseAlgorithms } from '../passkey.ts';
import { askAgain } from './step-up.ts';

/** `rp.id` is left to the browser: the host of the page, whichever it is. */
export const passkeysCreationOptions = forMembers('passkeys.creationOptions', (call) => {
  const { db, member, challenges } = call;
  const { displayName, memberNumber } = toSessionMember(member);
  return (
    askAgain(call) ??
    ok({
      challenge: challenges.create(member.id),
      rp: { name: db.organization.name },
      user: { id: toBase64Url(utf8(member.id)), name: memberNumber, displayName },
      pubKeyCredParams: Object.values(coseAlgorithms).map((alg) => ({ type: 'public-key', alg })),
      excludeCredentials: db
        .passkeysOf(member.id)
        .map(({ credentialId }) => ({ id: credentialId, type: 'public-key' })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      attestation: 'none',
      timeout: challengeLifetime,
    })
  );
});
