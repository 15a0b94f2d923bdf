import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { call, createClock, signIn } from '../test/call.ts';
import { freshness } from './step-up.ts';

const params = { passkey: samplePasskey.credentialId };

test('B-02: a removed passkey is gone, and signs nobody in', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(samplePasskey.memberNumber);
  assert.equal((await call(portal, 'passkeys.remove', { params })).status, 204);
  assert.deepEqual((await call(portal, 'passkeys.list')).body.items, []);
  assert.equal(portal.db.passkey(samplePasskey.credentialId), undefined);
  assert.equal((await call(portal, 'passkeys.remove', { params })).code, 'not-found');
});

test('B-02: nobody removes somebody else’s', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'passkeys.remove', { params })).code, 'not-found');
});

test('S15: removing asks again after a while', async () => {
  const clock = createClock();
  const portal = createMockPortal({ scenario: 'passkeys', now: clock.now });
  await signIn(portal);
  clock.pass(freshness + 1);
  assert.equal((await call(portal, 'passkeys.remove', { params })).code, 'step-up-required');
});
