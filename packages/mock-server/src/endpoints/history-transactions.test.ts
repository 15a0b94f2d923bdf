import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historySources, paymentMethods, type Transaction } from '@trait-union/client/contract';
import { receipts, writeDown } from '../history/history.ts';
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

const pagesOf = async (portal: MockPortal, query: Record<string, string> = {}): Promise<Transaction[][]> => {
  const pages: Transaction[][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const asked: Record<string, string> = { ...query, ...(cursor && { cursor }) };
    const { items, nextCursor } = (await call(portal, 'history.transactions', { query: asked })).body;
    pages.push(items);
    cursor = nextCursor;
  }
  return pages;
};

const plain = (label: string): Omit<Transaction, 'id' | 'on'> => ({
  label: { fr: label, en: label },
  amount: { cents: 100, currency: 'CAD' },
  state: 'paid',
  source: 'office',
  lines: [],
});

test('S4-12, S4-15: several years, by whom each was written down, and every way to pay', async () => {
  const all = (await pagesOf(signedIn(localMembers.sample))).flat();
  const among = (values: (string | undefined)[]): string[] =>
    [...new Set(values)].filter((value) => value !== undefined).sort();
  assert.deepEqual(among(all.map(({ source }) => source)), [...historySources].sort());
  assert.deepEqual(
    among(all.map(({ method }) => method)),
    paymentMethods.filter((method) => method !== 'other').sort(),
  );
  assert.deepEqual(among(all.map(({ state }) => state)), ['failed', 'paid', 'pending', 'refunded']);
  assert.ok(all.some(({ amount }) => amount.cents < 0));
});

test('S4-12: lines come to the amount, and a receipt belongs to what was received', async () => {
  const portal = signedIn(localMembers.sample);
  for (const { lines, amount, state, receipt, id } of (await pagesOf(portal)).flat()) {
    assert.equal(
      lines.reduce((cents, line) => cents + line.amount.cents, 0),
      amount.cents,
      id,
    );
    assert.equal(receipt !== undefined, ['paid', 'refunded'].includes(state) && amount.cents > 0, id);
    if (receipt) assert.deepEqual(receipts(portal.db).get(receipt)?.shown.amount, amount);
  }
});

test('S4-21: no more of a card than its last four digits', async () => {
  const byCard = (await pagesOf(signedIn(localMembers.sample))).flat().filter(({ method }) => method === 'card');
  assert.ok(byCard.length > 5);
  for (const { methodDetail } of byCard) assert.match(methodDetail ?? '', /^•••• \d{4}$/);
});

test('S4-12: page after page, latest first, each once', async () => {
  const pages = await pagesOf(signedIn(localMembers.sample));
  assert.ok(pages.length > 3);
  assert.ok(pages.slice(0, -1).every(({ length }) => length === 10));
  const all = pages.flat();
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  const instants = all.map(({ on }) => Date.parse(on));
  assert.deepEqual(
    instants,
    instants.toSorted((one, other) => other - one),
  );
});

test('S4-12: one year, and which years there are', async () => {
  const portal = signedIn(localMembers.sample);
  const { years } = (await call(portal, 'history.transactions')).body;
  assert.deepEqual(
    years,
    Array.from({ length: 11 }, (_, index) => 2026 - index),
  );
  const counts = await Promise.all(
    years.map(async (year) => {
      const items = (await pagesOf(portal, { year: String(year) })).flat();
      assert.ok(items.every(({ on }) => on.startsWith(String(year))));
      return items.length;
    }),
  );
  assert.equal(
    counts.reduce((sum, count) => sum + count, 0),
    (await pagesOf(portal)).flat().length,
  );
  const none = (await call(portal, 'history.transactions', { query: { year: '1999' } })).body;
  assert.deepEqual([none.items, none.nextCursor, none.years], [[], null, years]);
});

test('S4-12: day and year are the union’s: its last evening is not of the next one', async () => {
  const portal = signedIn(localMembers.unverifiedEmail);
  for (const at of ['2027-01-01T02:00:00Z', '2027-01-01T04:59:59Z', '2027-01-01T05:00:00Z', '2027-01-01T05:30:00Z'])
    writeDown(portal.db, membershipIds.pending, plain(at), Date.parse(at));
  const daysOf = async (year: string) =>
    (await call(portal, 'history.transactions', { query: { year } })).body.items.map(({ on, label }) => [on, label.en]);
  assert.deepEqual(await daysOf('2026'), [
    ['2026-12-31', '2027-01-01T04:59:59Z'],
    ['2026-12-31', '2027-01-01T02:00:00Z'],
  ]);
  assert.deepEqual(await daysOf('2027'), [
    ['2027-01-01', '2027-01-01T05:30:00Z'],
    ['2027-01-01', '2027-01-01T05:00:00Z'],
  ]);
});

test('S4-12: what is written down meanwhile moves no page', async () => {
  const portal = signedIn(localMembers.sample);
  const before = (await pagesOf(portal)).flat();
  const first = (await call(portal, 'history.transactions')).body;
  writeDown(portal.db, membershipIds.sample, plain('new'), Date.parse('2026-11-21T14:00:00Z'));
  const query = { cursor: first.nextCursor ?? '' };
  const second = (await call(portal, 'history.transactions', { query })).body;
  assert.deepEqual(second.items, before.slice(10, 20));
});

test('S4-12: a cursor is good for whom and for what it was given', async () => {
  const portal = signedIn(localMembers.sample);
  const codeOf = async (query: Record<string, string>, operation: 'transactions' | 'receipts' = 'transactions') =>
    (await call(portal, `history.${operation}`, { query })).code;
  const cursor = (await call(portal, 'history.transactions')).body.nextCursor ?? '';
  assert.equal(await codeOf({ cursor }), undefined);
  assert.equal(await codeOf({ cursor, year: '2016' }), 'not-found');
  assert.equal(await codeOf({ cursor }, 'receipts'), 'not-found');
  for (const made of ['', '10', 'x', '__proto__']) assert.equal(await codeOf({ cursor: made }), 'not-found', made);
  portal.signInAs(localMembers.lapsed);
  assert.equal(await codeOf({ cursor }), 'not-found');
});

test('S4-12: nothing, for somebody who never paid, and in a local on its first day', async () => {
  const nothing = { items: [], nextCursor: null, years: [] };
  const { body } = await call(signedIn(localMembers.unverifiedEmail), 'history.transactions');
  assert.deepEqual(body, nothing);
  const first = createMockPortal({ scenario: 'empty' });
  first.signInAs(localMembers.sample);
  assert.deepEqual((await call(first, 'history.transactions')).body, nothing);
});

test('S4-12: nobody reads it signed out, and a backend without a history says so', async () => {
  assert.equal((await call(createMockPortal(), 'history.transactions')).code, 'signed-out');
  const without = createMockPortal({ scenario: 'without-history' });
  without.signInAs(localMembers.sample);
  assert.equal((await call(without, 'history.transactions')).code, 'not-supported');
});
