import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { call } from '../test/call.ts';

test('B-02: a member sees their own passkeys, and no key', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  assert.equal((await call(portal, 'passkeys.list')).code, 'signed-out');
  portal.signInAs(samplePasskey.memberNumber);
  const { body } = await call(portal, 'passkeys.list');
  assert.deepEqual(
    body.items.map(({ id, name }) => [id, name]),
    [[samplePasskey.credentialId, samplePasskey.name]],
  );
  assert.ok(!JSON.stringify(body).includes(samplePasskey.publicKey));
  portal.signInAs(localMembers.confirmationDue);
  assert.deepEqual((await call(portal, 'passkeys.list')).body.items, []);
});

test('B-34: a backend without the domain says so', async () => {
  const portal = createMockPortal();
  portal.signInAs(samplePasskey.memberNumber);
  assert.equal((await call(portal, 'passkeys.list')).code, 'not-supported');
});
