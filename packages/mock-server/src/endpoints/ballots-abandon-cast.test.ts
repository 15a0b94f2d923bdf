import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { cast, marked, newCastId } from '../test/ballots.ts';
import { call } from '../test/call.ts';

const yes = [marked('yes-no', 'yes')];
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
  portal.signInAs(localMembers.sample);
});

const abandon = async (castId: string) =>
  (await call(portal, 'ballots.abandonCast', { params: { vote: 'yes-no', cast: castId } })).body;

test('rule 9, S1-20: a cast that was given up can arrive no more, and another ballot may', async () => {
  const castId = newCastId();
  assert.deepEqual(await abandon(castId), { state: 'unknown' });
  assert.equal((await cast(portal, 'yes-no', yes, castId)).code, 'cast-abandoned');
  assert.equal((await cast(portal, 'yes-no', yes)).status, 200);
});

test('rule 9: what is recorded stays recorded', async () => {
  const castId = newCastId();
  const { body: receipt } = await cast(portal, 'yes-no', yes, castId);
  assert.deepEqual(await abandon(castId), { state: 'recorded', receipt });
  assert.deepEqual((await cast(portal, 'yes-no', yes, castId)).body, receipt);
});

test('rule 9: what waits in line is taken out of it', async () => {
  const castId = newCastId();
  portal.officer.queue('yes-no');
  await cast(portal, 'yes-no', yes, castId);
  assert.deepEqual(await abandon(castId), { state: 'unknown' });
  portal.officer.settle('yes-no');
  const { participation } = (await call(portal, 'votes.read', { params: { vote: 'yes-no' } })).body;
  assert.equal(participation.mine, 'not-voted');
});

test('S1-20: nobody gives up what somebody else sent', async () => {
  const castId = newCastId();
  portal.officer.queue('yes-no');
  await cast(portal, 'yes-no', yes, castId);
  portal.signInAs(localMembers.confirmationDue);
  assert.deepEqual(await abandon(castId), { state: 'unknown' });
  portal.officer.settle('yes-no');
  portal.signInAs(localMembers.sample);
  assert.equal((await abandon(castId)).state, 'recorded');
});
