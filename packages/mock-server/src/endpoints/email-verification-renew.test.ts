import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { linkLifetime } from '../cooldown.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { lastToken, mailOf } from '../test/mail.ts';

let clock: ReturnType<typeof createClock>;
let portal: MockPortal;
let token: string;

const renew = (given = token) => call(portal, 'emailVerification.renew', { body: { token: given } });

beforeEach(async () => {
  clock = createClock();
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.unverifiedEmail);
  await call(portal, 'emailVerification.send', { body: { id: 'email-1' } });
  await call(portal, 'session.signOut');
  token = lastToken(portal);
});

test('S0-18: an expired link gives a new one to the same address, signed in or not', async () => {
  clock.pass(linkLifetime);
  const { body } = await renew();
  assert.equal(Date.parse(body.expiresAt), clock.now() + linkLifetime);
  assert.equal(mailOf(portal).at(-1)?.to, 'noemie.belanger@example.org');
  assert.equal((await call(portal, 'emailVerification.confirm', { body: { token: lastToken(portal) } })).status, 200);
});

test('S0-19: not before its time', async () => {
  assert.equal((await renew()).code, 'rate-limited');
  assert.equal(mailOf(portal).length, 1);
});

test('a link that was used, replaced or never given out gives none', async () => {
  assert.equal((await renew('0123456789abcdef')).code, 'link-unknown');
  await call(portal, 'emailVerification.confirm', { body: { token } });
  assert.equal((await renew()).code, 'link-used');
});
