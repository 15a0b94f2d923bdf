import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { VoterDetails } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { demoCredentials, localMembers } from '../scenarios/local.ts';
import { call, createClock, signIn, type Called } from '../test/call.ts';
import { freshness } from './step-up.ts';

const clock = createClock();
const onFile: VoterDetails = { name: 'Marie-Ève Tremblay-Côté', email: demoCredentials.email };
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.sample);
});

const register = (vote: string, details = onFile): Promise<Called<'votes.register'>> =>
  call(portal, 'votes.register', { params: { vote }, body: details });

const stateOf = async (vote: string): Promise<string> =>
  (await call(portal, 'votes.read', { params: { vote } })).body.registration.state;

test('S1-15, S1-17: registers once, and it stays', async () => {
  const { body } = await register('agreement');
  assert.equal(body.registration.state, 'registered');
  assert.equal(body.registration.registeredAt, new Date(clock.now()).toISOString());
  assert.equal(await stateOf('agreement'), 'registered');
  assert.equal((await register('agreement')).code, 'already-registered');
});

test('S1-18: all that are left, each on its own', async () => {
  for (const vote of ['group-4', 'group-5', 'group-6', 'group-7']) assert.equal((await register(vote)).status, 200);
  for (let number = 1; number <= 7; number++) assert.equal(await stateOf(`group-${number}`), 'registered');
});

test('S1-16: asks for the password again after a while, before anything is compared', async () => {
  clock.pass(freshness + 1);
  assert.equal((await register('agreement', { name: '?', email: '?' })).code, 'step-up-required');
  assert.equal(await stateOf('agreement'), 'open');
  await signIn(portal);
  assert.equal((await register('agreement')).status, 200);
});

test('S1-16: name and e-mail are what is on file, case and spaces aside', async () => {
  for (const details of [
    { ...onFile, name: 'Marie Tremblay' },
    { ...onFile, email: 'ancienne@example.org' },
  ])
    assert.equal((await register('agreement', details)).code, 'details-changed');
  assert.equal(await stateOf('agreement'), 'open');
  const typed = { name: ` ${onFile.name}`, email: ` ${onFile.email.toUpperCase()}` };
  assert.equal((await register('agreement', typed)).status, 200);
});

test('S1-16: not before registration opens, nor after it closes', async () => {
  assert.equal((await register('bylaws')).code, 'registration-closed');
  clock.pass(26 * 3_600_000);
  portal.signInAs(localMembers.sample);
  assert.equal((await register('agreement')).code, 'registration-closed');
});

test('S0-06: nor by who may not vote', async () => {
  portal.officer.decideEligibility('agreement', localMembers.sample, { state: 'pending' });
  assert.equal((await register('agreement')).code, 'not-eligible');
  assert.equal((await register('warehouse')).code, 'not-found');
});
