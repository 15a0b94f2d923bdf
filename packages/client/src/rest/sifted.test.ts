import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { sifted } from './sifted.ts';

const Row = z.object({ id: z.string(), count: z.number() });
const Page = z.object({ items: z.array(Row), nextCursor: z.nullable(z.string()) });
const good = { id: 'a', count: 1 };
const wrong = fc.constantFrom<unknown>(
  null,
  42,
  'x',
  [],
  {},
  { id: 'a' },
  { id: 1, count: 1 },
  { ...good, count: '1' },
);

describe('sifted', () => {
  it('F15: keeps the rows that are right, in their order, and counts the others', () => {
    const rows = fc.array(
      fc.oneof(
        fc.nat().map((count) => ({ row: { id: 'a', count }, right: true })),
        wrong.map((row) => ({ row, right: false })),
      ),
    );
    fc.assert(
      fc.property(rows, (given) => {
        const items = given.map(({ row }) => row);
        const { success, data } = sifted(Page, Row).safeParse({ items, nextCursor: null });
        const right = given.filter((one) => one.right).map(({ row }) => row);
        assert.deepEqual(
          { success, data },
          {
            success: true,
            data: { items: right, nextCursor: null, skipped: given.length - right.length },
          },
        );
      }),
    );
  });

  it('F15: leaves out what its schema cannot tell is wrong', () => {
    const { data } = sifted(Page, Row, ({ count }) => Number.isInteger(count)).safeParse({
      items: [{ ...good, count: 1.5 }, good],
      nextCursor: 'c',
    });
    assert.deepEqual(data, { items: [good], nextCursor: 'c', skipped: 1 });
  });

  it('F15: a page that is none is not made one', () => {
    for (const page of [null, undefined, 'x', [], {}, { items: {}, nextCursor: null }, { items: [good] }])
      assert.equal(sifted(Page, Row).safeParse(page).success, false, JSON.stringify(page));
  });

  it('F15: what a newer backend adds is no harm, to a page or to a row', () => {
    const { data } = sifted(Page, Row).safeParse({ items: [{ ...good, since: 2 }], nextCursor: null, since: 2 });
    assert.deepEqual(data, { items: [good], nextCursor: null, skipped: 0 });
  });
});
