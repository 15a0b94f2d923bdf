import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IssuedReceipt } from '@trait-union/client/contract';
import { issueReceipt, receipts } from '../history/history.ts';
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

const allOf = async (portal: MockPortal, query: Record<string, string> = {}): Promise<IssuedReceipt[]> => {
  const { items, nextCursor } = (await call(portal, 'history.receipts', { query })).body;
  return nextCursor === null ? items : [...items, ...(await allOf(portal, { ...query, cursor: nextCursor }))];
};

test('S4-16, B-15: payment receipts and tax receipts, each in a series of its own', async () => {
  const all = await allOf(signedIn(localMembers.sample));
  for (const { kind, number, taxYear, issuedOn } of all) {
    if (kind === 'tax') {
      assert.match(number, new RegExp(`^F${taxYear}-\\d{6}$`));
      assert.equal(issuedOn, `${(taxYear ?? 0) + 1}-02-15`);
    } else {
      assert.match(number, new RegExp(`^${issuedOn.slice(0, 4)}-\\d{6}$`));
      assert.equal(taxYear, undefined);
    }
  }
  assert.equal(all.filter(({ kind }) => kind === 'tax').length, 10);
});

test('B-15: a tax receipt counts the dues of its year, and nothing else', async () => {
  const portal = signedIn(localMembers.sample);
  const taxed = (await allOf(portal)).find(({ taxYear }) => taxYear === 2024);
  const { items } = (await call(portal, 'history.transactions', { query: { year: '2024' } })).body;
  const dues = items.flatMap(({ lines }) => lines).filter(({ label }) => label.fr.startsWith('Adhésion'));
  assert.deepEqual(
    dues.map(({ amount }) => amount),
    [taxed?.amount],
  );
  assert.ok(items.some(({ lines }) => lines.some(({ label }) => label.fr.startsWith('Contribution volontaire'))));
});

test('S4-16: latest first, by the day, then by the number', async () => {
  const all = await allOf(signedIn(localMembers.sample));
  const keys = all.map(({ issuedOn, number }) => `${issuedOn} ${number}`);
  assert.deepEqual(keys, keys.toSorted().toReversed());
  assert.equal(new Set(all.map(({ number }) => number)).size, all.length);
});

test('S4-16: a receipt that is issued takes the next number of the union’s year', () => {
  const portal = createMockPortal({ now });
  const label = { fr: 'Adhésion', en: 'Membership' };
  const amount = { cents: 6000, currency: 'CAD' };
  const receipt = { memberId: membershipIds.sample, label, amount, lines: [{ label, amount }], method: 'card' };
  const issue = (at: string) => issueReceipt(portal.db, receipt, Date.parse(at));
  const highest = Math.max(
    ...receipts(portal.db)
      .all()
      .filter(({ shown }) => shown.number.startsWith('2026-'))
      .map(({ shown }) => Number(shown.number.slice(5))),
  );
  const numbers = [
    issue('2026-11-21T15:00:00Z').number,
    issue('2027-01-01T04:59:59Z').number,
    issue('2027-01-01T05:00:00Z').number,
  ];
  const inSix = (number: number): string => String(number).padStart(6, '0');
  assert.deepEqual(numbers, [`2026-${inSix(highest + 1)}`, `2026-${inSix(highest + 2)}`, '2027-000001']);
});

test('S4-16: one’s own alone', async () => {
  assert.deepEqual(await allOf(signedIn(localMembers.unverifiedEmail)), []);
  const numbers = (await allOf(signedIn(localMembers.lapsed))).map(({ number }) => number);
  const others = (await allOf(signedIn(localMembers.sample))).map(({ number }) => number);
  assert.ok(numbers.length > 0 && numbers.every((number) => !others.includes(number)));
  assert.equal((await call(createMockPortal(), 'history.receipts')).code, 'signed-out');
});
