import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { randomId, toBase64Url, utf8 } from '../bytes.ts';
import { freshness } from '../endpoints/step-up.ts';
import { serveMock, type ServedMock } from '../http.ts';
import { call, type Called } from '../test/call.ts';

const issuer = 'https://login.example';
const audience = 'https://membres.example/api';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

const own = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
const foreign = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

const keys = createServer((_, response) => {
  void crypto.subtle.exportKey('jwk', own.publicKey).then((jwk) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [{ ...jwk, alg: 'ES256', use: 'sig', kid: 'une' }] }));
  });
});
let served: ServedMock;
before(async () => {
  keys.listen(0, '127.0.0.1');
  await once(keys, 'listening');
  const jwksUri = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`;
  served = await serveMock({ port: 0, scenario: 'passkeys', bearer: { issuer, audience, jwksUri } });
});
beforeEach(() => {
  served.portal.reset();
});
after(async () => {
  keys.close();
  keys.closeAllConnections();
  await served.close();
});

const json = (value: unknown): string => toBase64Url(utf8(JSON.stringify(value)));

/** An access token of the sample member (RFC 9068), with whatever is wrong with it. */
const mint = async (
  claims: Record<string, unknown> = {},
  { key = own.privateKey, typ = 'at+jwt' }: { key?: CryptoKey; typ?: string } = {},
): Promise<string> => {
  const iat = Math.floor(Date.now() / 1000);
  const payload = {
    iss: issuer,
    aud: audience,
    sub: 'k7w2m9',
    client_id: 'section',
    jti: randomId(),
    iat,
    exp: iat + 60,
    ...claims,
  };
  const signed = `${json({ alg: 'ES256', typ, kid: 'une' })}.${json(payload)}`;
  const signature = await crypto.subtle.sign(algorithm, key, utf8(signed));
  return `${signed}.${toBase64Url(new Uint8Array(signature))}`;
};

const ask = async (token: string): Promise<Called<'me.read'>> =>
  call({ fetch, baseUrl: served.baseUrl }, 'me.read', { headers: { authorization: `Bearer ${token}` } });

test('B-01: a token of the provider stands in place of the cookie, and sets none', async () => {
  const { body, headers } = await ask(await mint());
  assert.equal(body.memberNumber, '101-0427');
  assert.deepEqual(headers.getSetCookie(), []);
  const token = await mint();
  const signOut = await call({ fetch, baseUrl: served.baseUrl }, 'session.signOut', {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.deepEqual([signOut.status, signOut.headers.getSetCookie()], [204, []]);
});

const wrong: Record<string, () => Promise<string>> = {
  'of another provider': () => mint({ iss: 'https://evil.example' }),
  'for another API': () => mint({ aud: 'https://ailleurs.example' }),
  'that is over': () => mint({ exp: Math.floor(Date.now() / 1000) - 60 }),
  'that the provider did not sign': () => mint({}, { key: foreign.privateKey }),
  'that is an ID token': () => mint({}, { typ: 'JWT' }),
  'that is none': () => Promise.resolve('abc'),
};
for (const [name, forge] of Object.entries(wrong)) {
  test(`S16: a token ${name} is refused`, async () => {
    const { status, code } = await ask(await forge());
    assert.deepEqual([status, code], [401, 'signed-out']);
  });
}

test('B-01: a token for nobody we know is nobody’s session', async () => {
  assert.equal((await ask(await mint({ sub: 'inconnu' }))).code, 'signed-out');
});

test('S15: what the token says of the sign-in decides whether to ask again', async () => {
  const options = async (claims: Record<string, unknown>): Promise<number> => {
    const headers = { authorization: `Bearer ${await mint(claims)}` };
    return (await call({ fetch, baseUrl: served.baseUrl }, 'passkeys.creationOptions', { headers })).status;
  };
  const now = Math.floor(Date.now() / 1000);
  assert.equal(await options({ auth_time: now }), 200);
  assert.equal(await options({ auth_time: now - freshness / 1000 - 5 }), 403);
});
