import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, createClock } from '../test/call.ts';

test('S0-02, S0-08, S2-20: the file has its number, its phones, and the unit apart from the civic number', async () => {
  const portal = createMockPortal();
  portal.signInAs(localMembers.sample);
  const { headers, body } = await call(portal, 'profile.read');
  assert.match(headers.get('etag') ?? '', /^"[^"]+"$/);
  assert.equal(body.memberNumber, '101-0427');
  assert.deepEqual(
    body.phones.map(({ kind, extension }) => [kind, extension]),
    [
      ['mobile', undefined],
      ['work', '12'],
      ['home', undefined],
    ],
  );
  assert.deepEqual([body.addresses[0]?.unit, body.addresses[0]?.street], ['4', '1240, rue Saint-Vallier Ouest']);
});

test('S0-27: after twelve months the details are to be confirmed', async () => {
  const clock = createClock(Date.parse('2026-01-31T12:00:00Z'));
  const portal = createMockPortal({ now: clock.now });
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'profile.read')).body.confirmationDue, true);
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'profile.read')).body.confirmationDue, false);
  clock.pass(305 * 24 * 60 * 60_000);
  portal.signInAs(localMembers.sample);
  assert.equal((await call(portal, 'profile.read')).body.confirmationDue, true);
});

test('S0-27: a union that never asks never asks', async () => {
  const portal = createMockPortal();
  portal.db.capabilities.profile = { confirmEveryMonths: 0 };
  portal.signInAs(localMembers.confirmationDue);
  assert.equal((await call(portal, 'profile.read')).body.confirmationDue, false);
});
