import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decideIdentity, identities } from '../identity.ts';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';
import { votes as keptVotes } from '../voting/votes.ts';

const statesOf = async (portal: ReturnType<typeof createMockPortal>): Promise<Record<string, string>> => {
  const { body } = await call(portal, 'onboarding.read');
  return Object.fromEntries(body.steps.map(({ name, state }) => [name, state]));
};

describe('what is left to settle', () => {
  test('S1-27: follows what the backend knows, with nothing to tick off', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.unverifiedEmail);
    assert.equal((await statesOf(portal))['email'], 'to-do');
    const member = portal.db.memberByNumber(localMembers.unverifiedEmail);
    assert.ok(member);
    portal.db.saveDetails(member.id, { emails: member.details.emails.map((one) => ({ ...one, verified: true })) });
    assert.equal((await statesOf(portal))['email'], 'done');
  });

  test('S1-27, S0-27: a profile to confirm is a step', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await statesOf(portal))['profile'], 'to-do');
  });

  test('S1-27: votes to register for are counted until all are done', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.sample);
    const votes = async () => (await call(portal, 'onboarding.read')).body.steps.find(({ name }) => name === 'votes');
    assert.equal((await votes())?.left, 5);
    for (const vote of ['agreement', 'group-4', 'group-5', 'group-6', 'group-7'])
      portal.officer.register(vote, localMembers.sample);
    assert.deepEqual(await votes(), { name: 'votes', state: 'done' });
    for (const [id] of keptVotes(portal.db).entries()) keptVotes(portal.db).remove(id);
    assert.equal((await votes())?.state, 'not-needed');
  });

  test('S1-27: identity waits for the union once the documents are sent', async () => {
    const portal = createMockPortal();
    portal.signInAs(localMembers.sample);
    portal.db.capabilities.domains = portal.db.capabilities.domains.filter((name) => name !== 'identity');
    assert.equal((await statesOf(portal))['identity'], 'not-needed');
    portal.db.capabilities.domains.push('identity');
    assert.equal((await statesOf(portal))['identity'], 'to-do');
    identities(portal.db).put('k7w2m9', {
      state: 'submitted',
      submittedAt: '2026-11-20T15:00:00.000Z',
      documents: [],
    });
    assert.equal((await statesOf(portal))['identity'], 'waiting');
    decideIdentity(portal.db, localMembers.sample, { state: 'accepted' });
    assert.equal((await statesOf(portal))['identity'], 'done');
  });

  test('nobody reads it signed out', async () => {
    assert.equal((await call(createMockPortal(), 'onboarding.read')).code, 'signed-out');
  });
});
