import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { samplePasskey } from '../scenarios/passkeys.ts';
import { call, writeHeaders } from '../test/call.ts';

const patch = { ...writeHeaders, 'content-type': 'application/merge-patch+json' };
const params = { passkey: samplePasskey.credentialId };

test('B-02: a passkey gets another name', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(samplePasskey.memberNumber);
  const { body } = await call(portal, 'passkeys.rename', { params, body: { name: ' Portable ' }, headers: patch });
  assert.equal(body.name, 'Portable');
  assert.equal((await call(portal, 'passkeys.list')).body.items[0]?.name, 'Portable');
});

test('B-02: a name is neither empty nor endless', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(samplePasskey.memberNumber);
  for (const name of ['', 'x'.repeat(65)]) {
    assert.equal((await call(portal, 'passkeys.rename', { params, body: { name }, headers: patch })).status, 422);
  }
});

test('B-02: somebody else’s passkey is not found', async () => {
  const portal = createMockPortal({ scenario: 'passkeys' });
  portal.signInAs(localMembers.confirmationDue);
  const { code } = await call(portal, 'passkeys.rename', { params, body: { name: 'À moi' }, headers: patch });
  assert.equal(code, 'not-found');
});
