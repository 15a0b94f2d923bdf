import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

test('S1-19: what changed since the member last looked is told until they have seen it', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.sample);
  const params = { vote: 'bylaws' };
  const { changes, seenAt } = (await call(portal, 'votes.read', { params })).body;
  const unseen = changes.filter(({ at }) => Date.parse(at) > Date.parse(seenAt ?? ''));
  assert.deepEqual(
    unseen.map(({ what, reason }) => [what, typeof reason?.fr]),
    [['closes-at', 'string']],
  );
  clock.pass(1000);
  const { body } = await call(portal, 'votes.acknowledge', { params });
  assert.equal(body.seenAt, new Date(clock.now()).toISOString());
  assert.deepEqual((await call(portal, 'votes.read', { params })).body, body);
  assert.equal((await call(portal, 'votes.acknowledge', { params: { vote: 'warehouse' } })).code, 'not-found');
});
