import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('P3: a file that its member takes back is gone; nobody else can take it', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const body = { purpose: 'identity', type: 'image/png', length: 10 };
  const params = { upload: (await call(portal, 'uploads.create', { body })).body.id };
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'uploads.discard', { params })).status, 204);
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'uploads.read', { params })).status, 200);
  for (let time = 0; time < 2; time += 1) {
    assert.equal((await call(portal, 'uploads.discard', { params })).status, 204);
    assert.equal((await call(portal, 'uploads.read', { params })).code, 'not-found');
  }
});
