import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { call } from '../test/call.ts';

test('S19: every question is new and names no credential', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  const [first, second] = [await call(portal, 'session.passkeyOptions'), await call(portal, 'session.passkeyOptions')];
  assert.notEqual(first.body.challenge, second.body.challenge);
  assert.deepEqual(first.body['allowCredentials'], []);
});

test('S19: a backend without passkeys does not ask', async () => {
  assert.equal((await call(createMockPortal(), 'session.passkeyOptions')).code, 'not-supported');
});
