import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

test('S1-09: says where a file stands, to whoever began it, for a day', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.sample);
  const body = { purpose: 'support', type: 'image/png', length: 10 };
  const { body: upload } = await call(portal, 'uploads.create', { body });
  const params = { upload: upload.id };
  assert.deepEqual((await call(portal, 'uploads.read', { params })).body, upload);
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'uploads.read', { params })).code, 'not-found');
  clock.pass(25 * 3_600_000);
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'uploads.read', { params })).code, 'not-found');
});
