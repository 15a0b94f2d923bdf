import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('S1-21: signing out ends the session on the server, and can be said twice', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'session.signOut')).status, 204);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
  assert.equal((await call(portal, 'session.signOut')).status, 204);
});
