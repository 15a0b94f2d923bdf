import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

test('B-10: turned on and off, as often as it is said', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  for (const on of [true, true, false, false]) {
    const { body } = await call(portal, 'membership.setAutoRenewal', { body: { on } });
    assert.equal(body.autoRenewal, on ? 'on' : 'off');
    assert.equal(body.renewal.state, on ? 'not-needed' : 'open');
    assert.deepEqual((await call(portal, 'membership.read')).body, body);
  }
});

test('B-10: nothing of the kind where it is not offered, or signed out', async () => {
  const portal = createMockPortal();
  assert.equal((await call(portal, 'membership.setAutoRenewal', { body: { on: true } })).code, 'signed-out');
  for (const number of [localMembers.passwordExpired, localMembers.confirmationDue, localMembers.locked]) {
    portal.signInAs(number);
    const before = (await call(portal, 'membership.read')).body;
    assert.equal((await call(portal, 'membership.setAutoRenewal', { body: { on: true } })).code, 'forbidden', number);
    assert.deepEqual((await call(portal, 'membership.read')).body, before);
  }
});
