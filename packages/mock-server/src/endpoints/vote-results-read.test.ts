import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call } from '../test/call.ts';

const portal = createMockPortal();

test('B-20: what a vote came to, for anybody, and how sure that is', async () => {
  for (const [vote, state] of [
    ['council', 'provisional'],
    ['mandate-2025', 'certified'],
    ['recount', 'contested'],
    ['old-bylaw', 'annulled'],
  ] as const) {
    const { body } = await call(portal, 'voteResults.read', { params: { vote } });
    assert.equal(body.state, state);
    assert.equal(body.reason !== undefined, state === 'contested' || state === 'annulled');
  }
});

test('B-20: nothing before it is published, not even once it is over', async () => {
  portal.signInAs(localMembers.sample);
  for (const [vote, code] of [
    ['agreement', 'not-published'],
    ['bylaws', 'not-published'],
    ['dental', 'not-published'],
    ['congress', 'not-published'],
    ['agm', 'not-published'],
    ['federation', 'not-published'],
    ['nothing', 'not-found'],
  ] as const)
    assert.equal((await call(portal, 'voteResults.read', { params: { vote } })).code, code);
});
