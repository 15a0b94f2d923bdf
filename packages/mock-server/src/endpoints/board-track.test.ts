import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal } from '@trait-union/client/voting';
import { sha256, toHex, utf8 } from '../bytes.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { sampleTrackers } from '../scenarios/votes.ts';
import { cast, marked, readBallot, send } from '../test/ballots.ts';
import { call } from '../test/call.ts';

const track = async (portal: MockPortal, vote: string, tracker: string) =>
  (await call(portal, 'board.track', { params: { vote, tracker } })).body;

test('B-20: a code is on the list of its vote, for anybody, and says nothing of what was chosen', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { body } = await cast(portal, 'yes-no', [marked('yes-no', 'yes')]);
  await call(portal, 'session.signOut');
  assert.deepEqual(await track(portal, 'yes-no', body.tracker), { state: 'recorded', recordedAt: body.recordedAt });
  assert.deepEqual(await track(portal, 'strike', body.tracker), { state: 'unknown' });
  assert.deepEqual(await track(portal, 'yes-no', sampleTrackers.unknown), { state: 'unknown' });
  assert.equal(
    (await call(portal, 'board.track', { params: { vote: 'nothing', tracker: body.tracker } })).code,
    'not-found',
  );
});

test('B-20: a sealed ballot comes with the proof that it is on the list', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const envelope = await seal(await readBallot(portal, 'strike'), [marked('strike', 'no')]);
  const { tracker } = (await send(portal, 'strike', envelope)).body;
  const found = await track(portal, 'strike', tracker);
  assert.ok(found.state === 'recorded' && found.proof);
  const { head, leafIndex, envelopeHash } = found.proof;
  assert.equal(leafIndex, head.size - 1);
  assert.equal(envelopeHash, toHex(await sha256(utf8(envelope.ballot))));
  const { rootHash } = (await call(portal, 'board.head', { params: { vote: 'strike' } })).body;
  assert.equal(head.rootHash, rootHash);
});
