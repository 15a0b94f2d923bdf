import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock, type Called } from '../test/call.ts';

const clock = createClock();
let kept = '';
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({
    now: clock.now,
    store: { load: () => undefined, save: (snapshot) => void (kept = JSON.stringify(snapshot)) },
  });
  portal.signInAs(localMembers.sample);
});

const challenge = (vote: string, message = 'Ma cotisation a été payée.'): Promise<Called<'votes.challenge'>> =>
  call(portal, 'votes.challenge', { params: { vote }, body: { message } });

test('S0-06: disputes being kept from a vote, once', async () => {
  const { body } = await challenge('last-offer');
  assert.deepEqual([body.eligibility.state, body.eligibility.reason], ['challenged', 'dues']);
  assert.match(kept, /challenged/);
  assert.doesNotMatch(kept, /a été payée/);
  assert.equal((await challenge('last-offer')).code, 'already-challenged');
});

test('S0-06: not after the last day, nor where nothing is to be disputed', async () => {
  assert.equal((await challenge('agreement')).code, 'challenge-closed');
  clock.pass(25 * 3_600_000);
  portal.signInAs(localMembers.sample);
  assert.equal((await challenge('last-offer')).code, 'challenge-closed');
});

test('S0-06: says something', async () => {
  for (const message of ['', '  ']) {
    const { problem } = await challenge('last-offer', message);
    assert.deepEqual(problem?.fields, [{ pointer: '/message', code: 'required' }]);
  }
});
