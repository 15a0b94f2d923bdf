import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { call, createClock, signIn } from '../test/call.ts';
import { freshness } from './step-up.ts';

test('B-02: the options are for this member, with a fresh challenge, and name what they hold', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(samplePasskey.memberNumber);
  const { body } = await call(portal, 'passkeys.creationOptions');
  const { body: another } = await call(portal, 'passkeys.creationOptions');
  assert.notEqual(body.challenge, another.challenge);
  assert.deepEqual(body['excludeCredentials'], [{ id: samplePasskey.credentialId, type: 'public-key' }]);
  assert.equal((body['user'] as { name: string }).name, samplePasskey.memberNumber);
});

test('S15: whoever finds a page open is asked who they are, and so again after a while', async () => {
  const clock = createClock();
  const portal = createMockPortal({ scenario: 'passkeys', now: clock.now });
  await signIn(portal);
  clock.pass(freshness);
  assert.equal((await call(portal, 'passkeys.creationOptions')).status, 200);
  clock.pass(1);
  assert.equal((await call(portal, 'passkeys.creationOptions')).code, 'step-up-required');
  await call(portal, 'session.extend');
  assert.equal((await call(portal, 'passkeys.creationOptions')).code, 'step-up-required', 'extending proves nothing');
  await signIn(portal);
  assert.equal((await call(portal, 'passkeys.creationOptions')).status, 200);
});
