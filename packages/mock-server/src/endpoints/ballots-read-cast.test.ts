import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { cast, marked, newCastId } from '../test/ballots.ts';
import { call } from '../test/call.ts';

test('rule 9 (7.3-J), S1-20: a cast whose reply was lost is recorded, or unknown', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const castId = newCastId();
  const params = { vote: 'yes-no', cast: castId };
  const read = async () => (await call(portal, 'ballots.readCast', { params })).body;

  portal.faults.set('network-error', { operation: 'ballots.cast', times: 1 });
  await assert.rejects(cast(portal, 'yes-no', [marked('yes-no', 'yes')], castId));
  assert.deepEqual(await read(), { state: 'unknown' });

  portal.faults.set('commit-then-drop', { operation: 'ballots.cast', times: 1 });
  await assert.rejects(cast(portal, 'yes-no', [marked('yes-no', 'yes')], castId));
  const status = await read();
  assert.ok(status.state === 'recorded');
  assert.equal(status.receipt.castId, castId);
});

test('S1-14: of a vote of others nothing is told', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const params = { vote: 'warehouse', cast: newCastId() };
  assert.equal((await call(portal, 'ballots.readCast', { params })).code, 'not-found');
});
