import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applications } from '../applications.ts';
import { createMockPortal } from '../mock-portal.ts';
import { sampleApplications } from '../scenarios/applications.ts';
import { call } from '../test/call.ts';

const { pending, accepted, refused, expired } = sampleApplications;

test('S1-25: a pending application is withdrawn, once, and what was typed is erased', async () => {
  const portal = createMockPortal();
  const { body } = await call(portal, 'application.withdraw', { body: { token: pending } });
  assert.equal(body.state, 'withdrawn');
  assert.ok(body.endedAt);
  assert.doesNotMatch(JSON.stringify(applications(portal.db).get(body.reference)), /@/);
  const again = await call(portal, 'application.withdraw', { body: { token: pending } });
  assert.deepEqual(again.body, body);
});

test('S1-25: what was decided cannot be withdrawn', async () => {
  const portal = createMockPortal();
  for (const token of [accepted, refused]) {
    assert.equal((await call(portal, 'application.withdraw', { body: { token } })).code, 'already-decided');
  }
});

test('S1-25: nobody withdraws without the link or a session', async () => {
  const portal = createMockPortal();
  assert.equal((await call(portal, 'application.withdraw', { body: {} })).code, 'signed-out');
  assert.equal((await call(portal, 'application.withdraw', { body: { token: expired } })).code, 'link-expired');
});
