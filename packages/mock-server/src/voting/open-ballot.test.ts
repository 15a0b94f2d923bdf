import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal } from '@trait-union/client/voting';
import { toBase64Url } from '../bytes.ts';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { marked, padded, readBallot } from '../test/ballots.ts';
import { openBallot } from './open-ballot.ts';

const portal = createMockPortal();
portal.signInAs(localMembers.sample);
const ballot = await readBallot(portal, 'strike');
const { manifest } = ballot;
const filled = [marked('strike', 'yes')];

test('S1-20: what the client seals, another implementation of HPKE opens', async () => {
  assert.deepEqual(await openBallot(manifest, await seal(ballot, filled)), filled);
});

test('S1-20: a ballot sealed for another vote, another manifest or another key cannot be opened', async () => {
  const envelope = await seal(ballot, filled);
  const elsewhere = await seal({ ...ballot, manifest: { ...manifest, voteId: 'mandate-2025' } }, filled);
  const otherKey = { id: 'autre', publicKey: 'TaPh2Te7OGjLs_tDphn_0ix8yv4vvrYnqa3STaHO8Eo' };
  const withOtherKey = await seal({ ...ballot, manifest: { ...manifest, key: otherKey } }, filled);
  for (const spoiled of [
    { ...envelope, ballotHash: '0'.repeat(64) },
    { ...envelope, ballot: `${envelope.ballot.slice(0, -4)}AAAA` },
    { ...envelope, ballot: 'AAAA' },
    elsewhere,
    withOtherKey,
  ])
    assert.equal(await openBallot(manifest, spoiled), undefined);
});

test('S1-20: nor does one count that was never sealed, or that is not in order', async () => {
  const plain = {
    suite: 'hpke-v1',
    ballotHash: ballot.hash,
    ballot: toBase64Url(padded(filled, manifest.paddedBytes)),
  };
  assert.equal(await openBallot(manifest, plain), undefined);
  assert.equal(await openBallot(manifest, await seal(ballot, [marked('strike', 'yes', 'no')])), undefined);
});
