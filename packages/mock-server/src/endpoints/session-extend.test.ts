import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { sessionLifetime } from '../sessions.ts';
import { call, createClock } from '../test/call.ts';

test('A8: one act gives the session its whole time again', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.sample);
  clock.pass(sessionLifetime - 1000);
  const { body } = await call(portal, 'session.extend');
  assert.equal(Date.parse(body.expiresAt), clock.now() + sessionLifetime);
  clock.pass(2000);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
});

test('A8: a session that is over cannot be extended', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.sample);
  clock.pass(sessionLifetime);
  assert.equal((await call(portal, 'session.extend')).code, 'signed-out');
});
