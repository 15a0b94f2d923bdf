import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('S0-10: the menu knows who is signed in', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { body } = await call(portal, 'me.read');
  assert.equal(body.displayName, 'Marie-Ève Tremblay-Côté');
  assert.deepEqual(body.permissions, ['profile.read', 'profile.write', 'documents.read']);
});

test('S0-10: a preferred name comes first, and an organisation has one name', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'me.read')).body.displayName, 'Anso Nguyễn-Roy');
  portal.signInAs(localMembers.organization);
  assert.equal((await call(portal, 'me.read')).body.displayName, 'Conseil régional du Bas-Saint-Laurent');
});

test('S0-05: without a session nobody is anybody', async () => {
  const { status, code } = await call(createMockPortal(), 'me.read');
  assert.deepEqual([status, code], [401, 'signed-out']);
});
