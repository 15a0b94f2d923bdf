import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contestTypes } from '@trait-union/client/contract';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { readBallot } from '../test/ballots.ts';
import { call } from '../test/call.ts';

const portal = createMockPortal();
portal.signInAs(localMembers.sample);
const { items } = (await call(portal, 'votes.list')).body;

for (const { id, ballotHash, suite, eligibility } of items) {
  if (ballotHash === undefined || eligibility.state !== 'eligible') continue;
  test(`S1-20: the ballot of ${id} is the one that was announced`, async () => {
    const { manifest, hash } = await readBallot(portal, id);
    assert.deepEqual([hash, manifest.voteId, manifest.suite], [ballotHash, id, suite]);
    assert.equal(manifest.key !== undefined, suite === 'hpke-v1');
    for (const { options } of manifest.contests)
      assert.equal(new Set(options.map((option) => option.id)).size, options.length);
  });
}

test('S1-28: every type of contest is on a ballot', async () => {
  const { manifest } = await readBallot(portal, 'executive');
  const types = manifest.contests.map(({ type }) => type);
  for (const type of contestTypes) assert.ok(types.includes(type), type);
});

test('S1-20: orders start at the same place for one member and one ballot, and tell nothing', async () => {
  const mine = await readBallot(portal, 'executive');
  assert.equal((await readBallot(portal, 'executive')).rotation, mine.rotation);
  portal.signInAs(localMembers.confirmationDue);
  const theirs = await readBallot(portal, 'executive');
  portal.signInAs(localMembers.sample);
  assert.notEqual(theirs.rotation, mine.rotation);
  assert.equal(theirs.hash, mine.hash);
});

test('S0-06: none for who may not vote, none of a vote that is held elsewhere', async () => {
  for (const [vote, code] of [
    ['last-offer', 'not-eligible'],
    ['federation', 'not-found'],
    ['warehouse', 'not-found'],
  ] as const)
    assert.equal((await call(portal, 'ballots.read', { params: { vote } })).code, code);
});
