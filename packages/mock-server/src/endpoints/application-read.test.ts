import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('S1-25: only a signed-in member has an application of their own', async () => {
  const portal = createMockPortal();
  assert.equal((await call(portal, 'application.read')).code, 'signed-out');
  portal.signInAs(localMembers.sample);
  assert.deepEqual((await call(portal, 'application.read')).body, { state: 'none' });
});
