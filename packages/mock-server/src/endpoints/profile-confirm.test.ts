import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

test('S0-27: saying that all still holds settles the reminder', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.confirmationDue);
  const { headers, body: before } = await call(portal, 'profile.read');
  const ifMatch = headers.get('etag') ?? '';

  const { status, headers: after, body } = await call(portal, 'profile.confirm', { headers: { 'if-match': ifMatch } });
  assert.equal(status, 200);
  assert.deepEqual(body, { ...before, confirmationDue: false, confirmedAt: new Date(clock.now()).toISOString() });
  assert.notEqual(after.get('etag'), ifMatch);
});

test('R14: confirming what somebody else has changed meanwhile is refused', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.confirmationDue);
  const { status, code } = await call(portal, 'profile.confirm', { headers: { 'if-match': '"old"' } });
  assert.deepEqual([status, code], [412, 'precondition-failed']);
  assert.equal((await call(portal, 'profile.confirm')).status, 428);
});
