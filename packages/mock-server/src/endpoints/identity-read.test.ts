import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Identity } from '@trait-union/client/contract';
import { decideIdentity, deleteIdentityDocuments } from '../identity.ts';
import { createMockPortal } from '../mock-portal.ts';
import { identityMembers } from '../scenarios/identity.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

const clock = createClock();

const read = async (memberNumber: string, portal = createMockPortal({ now: clock.now })): Promise<Identity> => {
  portal.signInAs(memberNumber);
  return (await call(portal, 'identity.read')).body;
};

describe('S1-10: a member in each state', () => {
  for (const [member, state] of [
    [localMembers.sample, 'unproven'],
    [identityMembers.identitySubmitted, 'submitted'],
    [identityMembers.identityAccepted, 'accepted'],
    [identityMembers.identityRefused, 'refused'],
    [identityMembers.identityDeleted, 'accepted'],
  ] as const) {
    test(`${member} is ${state}`, async () => {
      assert.equal((await read(member)).state, state);
    });
  }
});

describe('S1-11: documents are deleted', () => {
  test('and the member is told when', async () => {
    const identity = await read(identityMembers.identityDeleted);
    assert.ok(identity.state === 'accepted' && identity.deletedAt);
    assert.deepEqual(identity.documents, []);
  });

  test('by themselves, once the promised days have gone by', async () => {
    const portal = createMockPortal({ now: clock.now });
    const before = await read(identityMembers.identityRefused, portal);
    assert.ok(before.state === 'refused' && before.deletedAt === null && before.documents.length === 1);
    clock.pass(Date.parse(before.deletedBy) - clock.now());
    const after = await read(identityMembers.identityRefused, portal);
    assert.ok(after.state === 'refused');
    assert.deepEqual([after.deletedAt, after.documents], [before.deletedBy, []]);
  });

  test('by the office, before', async () => {
    const portal = createMockPortal({ now: clock.now });
    deleteIdentityDocuments(portal.db, identityMembers.identityAccepted, clock.now());
    const identity = await read(identityMembers.identityAccepted, portal);
    assert.ok(identity.state === 'accepted');
    assert.equal(identity.deletedAt, new Date(clock.now()).toISOString());
  });
});

test('S1-10: the office’s answer and its reason', async () => {
  const portal = createMockPortal({ now: clock.now });
  decideIdentity(portal.db, identityMembers.identitySubmitted, { state: 'refused', reason: 'expired' }, clock.now());
  const identity = await read(identityMembers.identitySubmitted, portal);
  assert.ok(identity.state === 'refused');
  assert.equal(identity.reason, 'expired');
  assert.throws(() => {
    decideIdentity(portal.db, localMembers.sample, { state: 'accepted' });
  }, /has sent no documents/);
});
