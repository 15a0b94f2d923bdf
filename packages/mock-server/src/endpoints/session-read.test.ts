import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { sessionLifetime } from '../sessions.ts';
import { call, createClock } from '../test/call.ts';

test('A8: a session says when it ends, and is over then', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  assert.deepEqual((await call(portal, 'session.read')).body, { state: 'signed-out' });

  portal.signInAs(localMembers.sample);
  const { body } = await call(portal, 'session.read');
  assert.ok(body.state === 'signed-in');
  assert.equal(Date.parse(body.expiresAt), clock.now() + sessionLifetime);

  clock.pass(sessionLifetime - 1);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-in');
  clock.pass(1);
  assert.equal((await call(portal, 'session.read')).body.state, 'signed-out');
  assert.equal((await call(portal, 'me.read')).code, 'signed-out');
});
