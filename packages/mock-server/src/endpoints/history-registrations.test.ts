import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Registration } from '@trait-union/client/contract';
import { registrations } from '../history/history.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { membershipIds } from '../scenarios/membership.ts';
import { call, createClock } from '../test/call.ts';

const { now } = createClock();

const signedIn = (memberNumber: string): MockPortal => {
  const portal = createMockPortal({ now });
  portal.signInAs(memberNumber);
  return portal;
};

const allOf = async (portal: MockPortal, query: Record<string, string> = {}): Promise<Registration[]> => {
  const { items, nextCursor } = (await call(portal, 'history.registrations', { query })).body;
  return nextCursor === null ? items : [...items, ...(await allOf(portal, { ...query, cursor: nextCursor }))];
};

test('S4-14: what is to come and what is past, each once, the latest first, by whomever it was written down', async () => {
  const all = await allOf(signedIn(localMembers.sample));
  assert.ok(all.length > 30);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  const starts = all.map(({ startsAt }) => Date.parse(startsAt));
  assert.deepEqual(
    starts,
    starts.toSorted((one, other) => other - one),
  );
  assert.deepEqual([...new Set(all.map(({ source }) => source))].sort(), ['office', 'online', 'volunteer']);
  for (const { state, startsAt } of all) {
    if (state === 'attended') assert.ok(Date.parse(startsAt) <= now(), startsAt);
    if (state === 'registered') assert.ok(Date.parse(startsAt) > now(), startsAt);
  }
});

test('B-31: a place in the waiting list, and whose price it is', async () => {
  const all = await allOf(signedIn(localMembers.sample));
  const waiting = all.filter(({ state }) => state === 'waiting-list');
  assert.deepEqual(waiting.map(({ position }) => position).sort(), [1, 3]);
  assert.ok(waiting.every(({ transaction, price }) => transaction === undefined && price));
  assert.ok(all.every(({ position, state }) => position === undefined || state === 'waiting-list'));
  assert.deepEqual(new Set(all.map(({ preferred }) => preferred)), new Set([true, false, undefined]));
});

test('S4-14, S4-15: what was paid leads to its transaction, and a cancelled one was refunded', async () => {
  const portal = signedIn(localMembers.sample);
  const year = String(new Date(now()).getUTCFullYear() - 1);
  const { items } = (await call(portal, 'history.transactions', { query: { year } })).body;
  const cancelled = (await allOf(portal, { year })).filter(({ state }) => state === 'cancelled');
  assert.ok(cancelled.length > 0);
  for (const { transaction, price } of cancelled) {
    const paid = items.find(({ id }) => id === transaction);
    assert.deepEqual([paid?.state, paid?.amount], ['refunded', price]);
  }
});

test('S4-14: the year is that of where it takes place', async () => {
  const portal = signedIn(localMembers.unverifiedEmail);
  const shown: Registration = {
    id: 'new-year',
    title: { fr: 'Réveillon', en: 'New Year’s Eve' },
    startsAt: '2027-01-01T05:30:00Z',
    timeZone: 'America/Vancouver',
    state: 'registered',
    source: 'online',
  };
  registrations(portal.db).put(shown.id, { memberId: membershipIds.pending, shown });
  assert.deepEqual((await call(portal, 'history.registrations')).body.years, [2026]);
  assert.deepEqual(await allOf(portal, { year: '2026' }), [shown]);
  assert.deepEqual(await allOf(portal, { year: '2027' }), []);
});

test('S4-14: one’s own alone', async () => {
  const sample = await allOf(signedIn(localMembers.sample));
  const manager = await allOf(signedIn(localMembers.confirmationDue));
  assert.ok(manager.length > 0);
  assert.ok(manager.every(({ id }) => !sample.some((other) => other.id === id)));
  assert.deepEqual(await allOf(signedIn(localMembers.unverifiedEmail)), []);
  assert.equal((await call(createMockPortal(), 'history.registrations')).code, 'signed-out');
});
