import assert from 'node:assert/strict';
import { test } from 'node:test';
import { voteStates } from '@trait-union/client/contract';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';
import { votes } from '../voting/votes.ts';

test('S1-13: a vote in every state that a member meets', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { body } = await call(portal, 'votes.list');
  const states = new Set(body.items.map(({ state }) => state));
  const unmet = voteStates.filter((state) => !states.has(state));
  // Both come by themselves: to a vote that is closed and not yet counted, and to one that is put away
  assert.deepEqual(unmet, ['closed', 'archived']);
});

test('S1-14: only the votes that concern the member', async () => {
  const portal = createMockPortal();
  const idsOf = async (member: string): Promise<string[]> => {
    portal.signInAs(member);
    return (await call(portal, 'votes.list')).body.items.map(({ id }) => id);
  };
  assert.ok(!(await idsOf(localMembers.sample)).includes('warehouse'));
  assert.ok((await idsOf(localMembers.confirmationDue)).includes('warehouse'));
});

test('S1-13: page after page, none twice', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { 'yes-no': kept } = Object.fromEntries(votes(portal.db).entries());
  assert.ok(kept);
  for (let number = 0; number < 60; number++) votes(portal.db).put(`more-${number}`, kept);

  const seen: string[] = [];
  for (let cursor: string | null = '0'; cursor !== null;) {
    const { items, nextCursor }: { items: { id: string }[]; nextCursor: string | null } = (
      await call(portal, 'votes.list', { query: { cursor } })
    ).body;
    seen.push(...items.map(({ id }) => id));
    cursor = nextCursor;
  }
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(seen.includes('more-59') && seen.includes('agreement'));
  assert.equal((await call(portal, 'votes.list', { query: { cursor: 'x' } })).code, 'not-found');
});

test('S1-13: nobody reads it signed out', async () => {
  assert.equal((await call(createMockPortal(), 'votes.list')).code, 'signed-out');
});

test('B-34: a backend that holds no votes says so', async () => {
  const portal = createMockPortal({ scenario: 'without-votes' });
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'votes.list')).code, 'not-supported');
});
