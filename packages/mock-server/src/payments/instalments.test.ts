import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMonths, inParts } from './instalments.ts';

test('B-10: parts come to the whole, none above the first, none further from another than it has to be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_00 }), fc.integer({ min: 1, max: 24 }), (cents, parts) => {
      const amounts = inParts(cents, parts);
      assert.equal(amounts.length, parts);
      assert.equal(
        amounts.reduce((sum, amount) => sum + amount, 0),
        cents,
      );
      for (const amount of amounts) {
        assert.ok(Number.isSafeInteger(amount) && amount >= 0);
        assert.ok((amounts[0] ?? 0) - amount < parts && (amounts[0] ?? 0) >= amount);
      }
    }),
  );
});

test('B-10: the same day of each month, or its last one', () => {
  assert.deepEqual(
    [1, 2, 13].map((months) => addMonths('2027-01-31', months)),
    ['2027-02-28', '2027-03-31', '2028-02-29'],
  );
  assert.equal(addMonths('2026-11-22', 2), '2027-01-22');
});
