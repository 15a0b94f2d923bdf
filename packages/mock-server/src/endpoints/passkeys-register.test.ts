import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { challengeLifetime } from '../passkey.ts';
import { localMembers } from '../scenarios/local.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { attest, pageOrigin, type AttestationForgery } from '../test/authenticator.ts';
import { call, createClock, type Called } from '../test/call.ts';

const open = (now?: () => number): MockPortal => {
  const portal = createMockPortal({ scenario: 'passkeys', ...(now && { now }) });
  portal.signInAs(samplePasskey.memberNumber);
  return portal;
};

const challengeFrom = async (portal: MockPortal): Promise<string> =>
  (await call(portal, 'passkeys.creationOptions')).body.challenge;

const register = (portal: MockPortal, attestation: unknown): Promise<Called<'passkeys.register'>> =>
  call(portal, 'passkeys.register', { body: { name: ' Téléphone ', attestation }, headers: { origin: pageOrigin } });

test('B-02: a genuine passkey is kept, under the member’s own word for it', async () => {
  const portal = open();
  const attestation = await attest(await challengeFrom(portal));
  const { body } = await register(portal, attestation);
  assert.deepEqual([body.id, body.name, body.lastUsedAt], [attestation.id, 'Téléphone', null]);
  const { items } = (await call(portal, 'passkeys.list')).body;
  assert.deepEqual(
    items.map(({ id }) => id),
    [samplePasskey.credentialId, body.id],
  );
});

describe('S19: refused', () => {
  const forgeries: Record<string, AttestationForgery> = {
    'another ceremony': { type: 'webauthn.get' },
    'a challenge of somebody else': { challenge: 'AAAA' },
    'another page': { origin: 'https://evil.example' },
    'another relying party': { relyingParty: 'evil.example' },
    'nobody verified': { flags: 0x41 },
    'no credential in it': { flags: 0x05 },
    'the id of another credential': { id: 'AAAA' },
    'what is no key': { publicKey: 'AAAA' },
    'an algorithm that was not asked for': { publicKeyAlgorithm: -8 },
  };
  for (const [name, forgery] of Object.entries(forgeries)) {
    test(name, async () => {
      const portal = open();
      const { status, code } = await register(portal, await attest(await challengeFrom(portal), forgery));
      assert.deepEqual([status, code], [422, 'passkey-rejected']);
    });
  }

  test('one that is registered already', async () => {
    const portal = open();
    const attestation = await attest(await challengeFrom(portal));
    assert.equal((await register(portal, attestation)).status, 200);
    assert.equal((await register(portal, attestation)).code, 'passkey-rejected');
  });

  test('a challenge for signing in, or for another member', async () => {
    const portal = open();
    const { challenge } = (await call(portal, 'session.passkeyOptions')).body;
    assert.equal((await register(portal, await attest(challenge))).code, 'passkey-rejected');
    const own = await challengeFrom(portal);
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await register(portal, await attest(own))).code, 'passkey-rejected');
  });

  test('one that comes too late', async () => {
    const clock = createClock();
    const portal = open(clock.now);
    const attestation = await attest(await challengeFrom(portal));
    clock.pass(challengeLifetime);
    assert.equal((await register(portal, attestation)).code, 'passkey-rejected');
  });
});
