import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromBase64Url, sha256, toBase64Url, utf8, type Bytes } from '../bytes.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { challengeLifetime } from '../passkey.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { call, createClock } from '../test/call.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const derInteger = (digits: Bytes): number[] => {
  const start = Math.max(
    0,
    digits.findIndex((byte) => byte !== 0),
  );
  const trimmed = [...digits.subarray(start)];
  const positive = (trimmed[0] ?? 0) > 0x7f ? [0, ...trimmed] : trimmed;
  return [0x02, positive.length, ...positive];
};

const der = (raw: Bytes): Bytes => {
  const numbers = [...derInteger(raw.slice(0, 32)), ...derInteger(raw.slice(32))];
  return new Uint8Array([0x30, numbers.length, ...numbers]);
};

interface Forgery {
  type?: string;
  challenge?: string;
  origin?: string;
  relyingParty?: string;
  flags?: number;
  credentialId?: string;
  tamper?: boolean;
}

/** What an authenticator holding the sample's private key would answer. */
const answerChallenge = async (
  challenge: string,
  {
    type = 'webauthn.get',
    origin = 'https://membres.example.org',
    relyingParty = 'membres.example.org',
    flags = 0x05,
    tamper = false,
    ...forged
  }: Forgery = {},
): Promise<object> => {
  const key = await crypto.subtle.importKey('pkcs8', fromBase64Url(samplePasskey.privateKey), ecdsa, false, ['sign']);
  const clientDataJSON = utf8(JSON.stringify({ type, challenge: forged.challenge ?? challenge, origin }));
  const authenticatorData = new Uint8Array([...(await sha256(utf8(relyingParty))), flags, 0, 0, 0, 1]);
  const signed = new Uint8Array([...authenticatorData, ...(await sha256(clientDataJSON))]);
  const signature = der(new Uint8Array(await crypto.subtle.sign(ecdsa, key, signed)));
  if (tamper) authenticatorData[36] = 9;
  return {
    id: forged.credentialId ?? samplePasskey.credentialId,
    type: 'public-key',
    response: {
      clientDataJSON: toBase64Url(clientDataJSON),
      authenticatorData: toBase64Url(authenticatorData),
      signature: toBase64Url(signature),
    },
  };
};

const challengeFrom = async (portal: MockPortal): Promise<string> =>
  (await call(portal, 'session.passkeyOptions')).body.challenge;

const origin = { origin: 'https://membres.example.org' };

test('S19: a genuine assertion signs in, many times over', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  // Signatures differ in length with their leading zeros: enough of them to meet the short ones.
  for (let round = 0; round < 40; round += 1) {
    const body = await answerChallenge(await challengeFrom(portal));
    const { status, body: session } = await call(portal, 'session.signInWithPasskey', { body, headers: origin });
    assert.equal(status, 200);
    assert.equal(session.member.memberNumber, samplePasskey.memberNumber);
  }
});

test('S19: a passkey that a test registers signs its member in', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  );
  const spki = toBase64Url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
  const member = portal.db.memberByNumber('101-0512');
  assert.ok(member);
  portal.db.registerPasskey({
    credentialId: 'bmV1dmU',
    memberId: member.id,
    publicKey: spki,
    algorithm: 'RS256',
    name: 'Téléphone',
    createdAt: '2026-11-01T12:00:00Z',
    lastUsedAt: null,
  });

  const clientDataJSON = utf8(
    JSON.stringify({
      type: 'webauthn.get',
      challenge: await challengeFrom(portal),
      origin: 'https://membres.example.org',
    }),
  );
  const authenticatorData = new Uint8Array([...(await sha256(utf8('membres.example.org'))), 1, 0, 0, 0, 0]);
  const signed = new Uint8Array([...authenticatorData, ...(await sha256(clientDataJSON))]);
  const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, signed));
  const { body } = await call(portal, 'session.signInWithPasskey', {
    body: {
      id: 'bmV1dmU',
      response: {
        clientDataJSON: toBase64Url(clientDataJSON),
        authenticatorData: toBase64Url(authenticatorData),
        signature: toBase64Url(signature),
      },
    },
  });
  assert.equal(body.member.displayName, 'Benoît Gagné');
});

describe('S19: refused', () => {
  const forgeries: Record<string, Forgery> = {
    'another ceremony': { type: 'webauthn.create' },
    'a challenge of somebody else': { challenge: 'AAAA' },
    'another page': { origin: 'https://evil.example' },
    'another relying party': { relyingParty: 'evil.example' },
    'nobody present': { flags: 0 },
    'a changed counter': { tamper: true },
    'an unknown credential': { credentialId: 'unknown' },
  };
  for (const [name, forgery] of Object.entries(forgeries)) {
    test(name, async () => {
      const portal = createMockPortal({ scenario: 'passkeys' });
      const body = await answerChallenge(await challengeFrom(portal), forgery);
      const refused = await call(portal, 'session.signInWithPasskey', { body, headers: origin });
      assert.deepEqual([refused.status, refused.code], [401, 'credentials-rejected']);
    });
  }

  test('an assertion used twice', async () => {
    const portal = createMockPortal({ scenario: 'passkeys' });
    const body = await answerChallenge(await challengeFrom(portal));
    assert.equal((await call(portal, 'session.signInWithPasskey', { body })).status, 200);
    assert.equal((await call(portal, 'session.signInWithPasskey', { body })).status, 401);
  });

  test('an assertion that comes too late', async () => {
    const clock = createClock();
    const portal = createMockPortal({ scenario: 'passkeys', now: clock.now });
    const body = await answerChallenge(await challengeFrom(portal));
    clock.pass(challengeLifetime);
    assert.equal((await call(portal, 'session.signInWithPasskey', { body })).status, 401);
  });

  test('what is no assertion at all', async () => {
    const portal = createMockPortal({ scenario: 'passkeys' });
    const body = { id: samplePasskey.credentialId, response: { clientDataJSON: '!' } };
    assert.equal((await call(portal, 'session.signInWithPasskey', { body })).status, 401);
  });
});
