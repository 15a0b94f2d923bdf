import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkLifetime } from '../cooldown.ts';
import { createMockPortal } from '../mock-portal.ts';
import { demoCredentials } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';
import { lastToken } from '../test/mail.ts';

test('S0-22: a link says whose it is and until when, as often as it is looked at', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  await call(portal, 'recovery.requestPassword', { body: { identifier: demoCredentials.email } });
  const token = lastToken(portal);
  const read = (given = token) => call(portal, 'recovery.readLink', { body: { token: given } });
  for (let turn = 0; turn < 2; turn += 1) {
    assert.deepEqual((await read()).body, {
      memberNumber: demoCredentials.memberNumber,
      expiresAt: new Date(clock.now() + linkLifetime).toISOString(),
    });
  }
  assert.equal((await read('0123456789abcdef')).code, 'link-unknown');
  clock.pass(linkLifetime);
  assert.equal((await read()).code, 'link-expired');
});

test('a link that verifies an e-mail resets no password', async () => {
  const portal = createMockPortal();
  portal.signInAs('101-0618');
  await call(portal, 'emailVerification.send', { body: { id: 'email-1' } });
  assert.equal((await call(portal, 'recovery.readLink', { body: { token: lastToken(portal) } })).code, 'link-unknown');
});
