import assert from 'node:assert/strict';
import { test } from 'node:test';
import { associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { signedIn } from '../test/access.ts';
import { refusalOf } from './refusals.ts';
import { rosterOf } from './roster.ts';
import { teamOf } from './team.ts';

test('S3-01: the last voting member stays, whoever asks', () => {
  const { db } = signedIn();
  const member = db.memberByNumber(associationMembers.votingMember);
  const team = member && teamOf(db, member, Date.now());
  assert.ok(team);
  // By the table nobody but a voting member reaches one: as another of them would, who has just been removed
  const removed = { ...team, own: { ...team.own, personId: 'retire' } };
  const roster = rosterOf(team);
  const last = roster.get(people.votingMember);
  assert.ok(last);
  for (const act of ['set-role', 'suspend', 'remove'] as const)
    assert.deepEqual(refusalOf(act, last, removed, roster), { reason: 'last-voting-member' }, act);
});
