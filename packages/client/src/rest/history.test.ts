import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HistoryDomain } from '../domains/history.ts';
import { transportTo } from '../test/portal.ts';
import { json } from '../test/scripted-fetch.ts';
import { create } from './history.ts';
import type { RestContext } from './rest-context.ts';

const amount = { cents: 1250, currency: 'CAD' };
const transaction = {
  id: 't1',
  on: '2026-03-12',
  label: { fr: 'Cotisation', en: 'Dues' },
  amount,
  state: 'paid',
  source: 'online',
  lines: [{ label: { fr: 'Cotisation', en: 'Dues' }, amount }],
};
const page = { nextCursor: null, years: [2026] };

const historyOf = (answer: unknown): HistoryDomain => {
  const { request } = transportTo(json(answer));
  return create({ request, requireDomain: () => Promise.resolve() } as unknown as RestContext);
};

describe('history', () => {
  it('F15: a row that is not what the contract says is left out and counted, whatever is wrong with it', async () => {
    const places = ['id', 'on', 'label', 'amount', 'state', 'source', 'lines'];
    const wrong = fc.oneof(
      fc.constantFrom(null, 42, 'x', [], [transaction]),
      fc
        .tuple(fc.constantFrom(...places), fc.constantFrom(undefined, null, 42, { cents: '12' }))
        .map(([place, value]) => ({ ...transaction, [place]: value })),
    );
    await fc.assert(
      fc.asyncProperty(wrong, async (row) => {
        const { items, skipped } = await historyOf({ ...page, items: [row, transaction] }).transactions({});
        assert.deepEqual(items, [transaction]);
        assert.equal(skipped, 1);
      }),
      { numRuns: 100 },
    );
  });

  it('F15: an amount that is no whole number of cents, or of two currencies, is never shown', async () => {
    const dollars = { ...transaction, amount: { cents: 12.5, currency: 'CAD' } };
    const mixed = { ...transaction, lines: [{ ...transaction.lines[0], amount: { cents: 1250, currency: 'USD' } }] };
    const { items, skipped } = await historyOf({ ...page, items: [dollars, mixed, transaction] }).transactions({});
    assert.deepEqual([items.length, skipped], [1, 2]);
  });

  it('F15: a row whose lines do not come to its amount is left out and counted; one without lines is shown', async () => {
    const [line] = transaction.lines;
    const short = { ...transaction, lines: [line, line] };
    const bare = { ...transaction, lines: [] };
    const { items, skipped } = await historyOf({ ...page, items: [short, bare, transaction] }).transactions({});
    assert.deepEqual(items, [bare, transaction]);
    assert.equal(skipped, 1);
  });

  it('F15: a state or a source that a newer backend has is no reason to leave a row out', async () => {
    const newer = { ...transaction, state: 'disputed', source: 'kiosk', method: 'token' };
    const { items, skipped } = await historyOf({ ...page, items: [newer] }).transactions({});
    assert.deepEqual(items, [newer]);
    assert.equal(skipped, 0);
  });

  for (const [what, answer] of Object.entries({
    'no list': { ...page, items: {} },
    'no way on': { items: [], years: [] },
    'no years': { items: [], nextCursor: null },
  })) {
    it(`F15: a page with ${what} is malformed`, async () => {
      await assert.rejects(historyOf(answer).transactions({}), { code: 'malformed' });
    });
  }
});
