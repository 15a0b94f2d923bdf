import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Vote } from '@trait-union/client/contract';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

const hour = 3_600_000;

test('S1-19: the server’s clock moves a vote: scheduled, open, grace, closed', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  const read = async (): Promise<Vote> => {
    portal.signInAs(localMembers.sample);
    return (await call(portal, 'votes.read', { params: { vote: 'bylaws' } })).body;
  };
  const { window, state } = await read();
  assert.equal(state, 'scheduled');
  for (const [at, expected] of [
    [Date.parse(window.opensAt) - 1, 'scheduled'],
    [Date.parse(window.opensAt), 'open'],
    [Date.parse(window.closesAt) - 1, 'open'],
    [Date.parse(window.closesAt), 'grace'],
    [Date.parse(window.closesAt) + window.graceSeconds * 1000, 'closed'],
  ] as const) {
    clock.pass(at - clock.now());
    assert.equal((await read()).state, expected);
  }
});

test('S1-16, S1-19: registration opens and closes by the clock', async () => {
  const clock = createClock();
  const portal = createMockPortal({ now: clock.now });
  const read = async (): Promise<Vote['registration']['state']> => {
    portal.signInAs(localMembers.sample);
    return (await call(portal, 'votes.read', { params: { vote: 'bylaws' } })).body.registration.state;
  };
  assert.equal(await read(), 'not-yet');
  clock.pass(49 * hour);
  assert.equal(await read(), 'open');
  clock.pass(72 * hour);
  assert.equal(await read(), 'closed');
});

test('S0-06: who may not vote is told why, and until when to dispute it', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { eligibility } = (await call(portal, 'votes.read', { params: { vote: 'last-offer' } })).body;
  assert.deepEqual([eligibility.state, eligibility.reason], ['ineligible', 'dues']);
  assert.ok(eligibility.explanation && eligibility.challengeBy);
});

test('S1-14: a vote of others is not found', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  for (const vote of ['warehouse', 'nothing', '__proto__'])
    assert.equal((await call(portal, 'votes.read', { params: { vote } })).code, 'not-found');
});

test('B-20: turnout is told before the end only where the union tells it, and never a count by choice', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const read = async (vote: string): Promise<Vote> => (await call(portal, 'votes.read', { params: { vote } })).body;
  assert.deepEqual((await read('agreement')).participation, { mine: 'not-voted' });
  assert.deepEqual((await read('strike')).participation, { mine: 'not-voted', count: 213, eligible: 412 });
});
