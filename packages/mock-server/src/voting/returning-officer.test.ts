import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vote } from '@trait-union/client/contract';
import { serveMock } from '../http.ts';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { readBallot } from '../test/ballots.ts';
import { call } from '../test/call.ts';

const portal = createMockPortal();
portal.signInAs(localMembers.sample);
const read = async (vote: string): Promise<Vote> => (await call(portal, 'votes.read', { params: { vote } })).body;

test('S1-19: a vote is opened, paused, resumed, ended, closed', async () => {
  for (const [act, state] of [
    ['open', 'open'],
    ['pause', 'paused'],
    ['resume', 'open'],
    ['endVoting', 'grace'],
    ['close', 'closed'],
    ['open', 'open'],
  ] as const) {
    portal.officer[act]('bylaws');
    assert.equal((await read('bylaws')).state, state);
  }
  portal.officer.put('bylaws', 'archived');
  assert.equal((await read('bylaws')).state, 'archived');
});

test('S1-19: what is changed is told, with what it was and why', async () => {
  const { window } = await read('agreement');
  const closesAt = new Date(Date.parse(window.closesAt) - 3_600_000).toISOString();
  const reason = { fr: 'Panne de courant.', en: 'Power failure.' };
  portal.officer.reschedule('agreement', { closesAt }, reason);
  const { changes, window: changed } = await read('agreement');
  assert.equal(changed.closesAt, closesAt);
  const { at, ...told } = changes.at(-1) ?? { at: '' };
  assert.deepEqual(told, { what: 'closes-at', from: window.closesAt, to: closesAt, reason });
  assert.ok(Date.parse(at) <= Date.now());
});

test('S1-20: a ballot that is changed has another hash, and says so', async () => {
  const before = await readBallot(portal, 'yes-no');
  portal.officer.changeBallot('yes-no');
  const vote = await read('yes-no');
  assert.notEqual(vote.ballotHash, before.hash);
  assert.equal((await readBallot(portal, 'yes-no')).hash, vote.ballotHash);
  assert.equal(vote.changes.at(-1)?.what, 'ballot');
});

test('an unknown vote or member is an error', () => {
  assert.throws(() => {
    portal.officer.open('nothing');
  }, /No vote nothing/);
  assert.throws(() => {
    portal.officer.register('agreement', '999');
  }, /No member 999/);
});

test('S1-19: over HTTP too, off the API’s path', async () => {
  const served = await serveMock({ port: 0 });
  const steer = async (body: unknown): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${served.url}/__mock/votes`, { method: 'POST', headers, body: JSON.stringify(body) });
    await answer.arrayBuffer();
    return answer.status;
  };
  try {
    assert.equal(await steer({ act: 'put', vote: 'agreement', more: ['published'] }), 204);
    const params = { vote: 'agreement' };
    assert.equal((await call({ fetch, baseUrl: served.baseUrl }, 'voteResults.read', { params })).status, 200);
    assert.equal(await steer({ act: 'constructor', vote: 'agreement' }), 422);
    assert.equal(await steer({ act: 'open', vote: 'nothing' }), 400);
  } finally {
    await served.close();
  }
});
