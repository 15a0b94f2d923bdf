import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seal } from '@trait-union/client/voting';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { marked, readBallot, send } from '../test/ballots.ts';
import { call } from '../test/call.ts';

test('B-20: every ballot that is recorded changes the head of the list', async () => {
  const portal = createMockPortal();
  const head = async () => (await call(portal, 'board.head', { params: { vote: 'strike' } })).body;
  const before = await head();
  portal.signInAs(localMembers.sample);
  await send(portal, 'strike', await seal(await readBallot(portal, 'strike'), [marked('strike', 'yes')]));
  const after = await head();
  assert.equal(after.size, before.size + 1);
  assert.notEqual(after.rootHash, before.rootHash);
});

test('B-20: a vote whose ballots are not sealed has no such list', async () => {
  for (const vote of ['agreement', 'nothing'])
    assert.equal((await call(createMockPortal(), 'board.head', { params: { vote } })).code, 'not-found');
});
