import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Quote, type RenewalChoice } from '@trait-union/client/contract';
import fc from 'fast-check';
import { priceList, sampleCoupons } from '../scenarios/price-list.ts';
import { addDays, daysBetween } from '../union-calendar.ts';
import { quote, type Payable, type QuoteContent, type Quoting } from './quoting.ts';

const today = '2026-11-21';
const catalogue = priceList(Date.parse('2026-11-21T15:00:00Z'));

const payable = (changes: Partial<Payable> = {}): Payable => ({
  id: 'self',
  name: 'Marie-Ève Tremblay-Côté',
  self: true,
  expiresOn: addDays(today, 121),
  level: 'regular',
  ...changes,
});

const quoting = (changes: Partial<Quoting> = {}): Quoting => ({
  catalogue,
  payables: [payable()],
  credit: 0,
  autoRenewal: true,
  spent: [],
  today,
  ...changes,
});

const choice = (changes: Partial<RenewalChoice> = {}): RenewalChoice => ({
  level: 'regular',
  members: ['self'],
  contributions: [],
  useCredit: false,
  autoRenewal: false,
  ...changes,
});

const contentOf = (changes?: Partial<RenewalChoice>, more?: Partial<Quoting>): QuoteContent => {
  const answer = quote(choice(changes), quoting(more));
  assert.ok('content' in answer, JSON.stringify(answer));
  return answer.content;
};

const lines = ({ lines }: QuoteContent): [kind: string, cents: number][] =>
  lines.map(({ kind, amount }) => [kind, amount.cents]);

const atLevel = (level: string): Partial<Quoting> => ({ payables: [payable({ level })] });

describe('what a renewal comes to', () => {
  test('S4-19: a year is added to what is left', () => {
    assert.deepEqual(contentOf().members, [
      { name: 'Marie-Ève Tremblay-Côté', from: '2027-03-23', until: '2028-03-21', before: '2027-03-22' },
    ]);
    assert.equal(contentOf().gap, undefined);
  });

  test('S4-19: on the last day too', () => {
    const [member] = contentOf({}, { payables: [payable({ expiresOn: today })] }).members;
    assert.deepEqual([member?.from, member?.until], ['2026-11-22', '2027-11-21']);
  });

  for (const [late, from, gap] of [
    [1, addDays(today, 0), 'continues'],
    [30, addDays(today, -29), 'continues'],
    [31, today, 'startsAnew'],
    [300, today, 'startsAnew'],
  ] as const) {
    test(`B-11: ${late} days after its end, in the union’s words`, () => {
      const expiresOn = addDays(today, -late);
      const content = contentOf({}, { payables: [payable({ expiresOn })] });
      assert.deepEqual(content.members[0], {
        name: payable().name,
        from,
        until: addDays(from, 364),
        before: expiresOn,
      });
      assert.deepEqual(content.gap, catalogue.gap[gap]);
    });
  }

  test('B-12: another level is what it costs more, or less', () => {
    const up = contentOf({}, atLevel('part-time'));
    assert.deepEqual(lines(up), [
      ['membership', 95_50],
      ['level-change', 84_50],
    ]);
    assert.equal(up.total.cents, 180_00);
    assert.deepEqual(lines(contentOf({ level: 'retired' })), [
      ['membership', 180_00],
      ['level-change', -138_00],
    ]);
  });

  test('B-12: a level that is not there any more gives way', () => {
    assert.deepEqual(lines(contentOf({}, atLevel('former'))), [['membership', 180_00]]);
  });

  test('taxes are of what is taxed alone, each to the nearest cent', () => {
    const contributions = [{ id: 'solidarity', amount: { cents: 15_00, currency: 'CAD' } }];
    assert.deepEqual(lines(contentOf({ level: 'supporting', contributions }, atLevel('supporting'))), [
      ['membership', 60_00],
      ['contribution', 15_00],
      ['tax', 3_00],
      ['tax', 5_99],
    ]);
    assert.deepEqual(lines(contentOf()), [['membership', 180_00]]);
  });

  test('B-13: a coupon takes off before taxes, and no more than the memberships come to', () => {
    assert.deepEqual(
      lines(contentOf({ level: 'supporting', coupon: sampleCoupons.tenDollars }, atLevel('supporting'))),
      [
        ['membership', 60_00],
        ['coupon', -10_00],
        ['tax', 2_50],
        ['tax', 4_99],
      ],
    );
    const contributions = [{ id: 'strike-fund', amount: { cents: 25_00, currency: 'CAD' } }];
    assert.equal(contentOf({ coupon: sampleCoupons.everything, contributions }).total.cents, 25_00);
    assert.deepEqual(contentOf({ coupon: ` ${sampleCoupons.tenDollars.toLowerCase()} ` }).total.cents, 170_00);
  });

  for (const [coupon, more, refusal] of [
    ['RIEN', {}, 'coupon-unknown'],
    ['', {}, 'coupon-unknown'],
    [sampleCoupons.expired, {}, 'coupon-expired'],
    [sampleCoupons.partTime, {}, 'coupon-not-applicable'],
    [sampleCoupons.tenDollars, { spent: [sampleCoupons.tenDollars] }, 'coupon-not-applicable'],
  ] as const) {
    test(`B-13: « ${coupon} » is ${refusal}`, () => {
      assert.deepEqual(quote(choice({ coupon }), quoting(more)), { refusal });
    });
  }

  test('B-13: credit is used last, and only as far as it goes', () => {
    assert.deepEqual(lines(contentOf({ useCredit: true }, { credit: 15_00 })).at(-1), ['credit', -15_00]);
    assert.equal(contentOf({ useCredit: true }, { credit: 500_00 }).due.cents, 0);
    assert.equal(contentOf({ useCredit: true }).total.cents, 180_00);
    assert.equal(contentOf({}, { credit: 500_00 }).total.cents, 180_00);
  });

  test('B-14: an amount of the union’s, or of one’s own within bounds', () => {
    for (const [id, cents, isTaken] of [
      ['strike-fund', 10_00, true],
      ['strike-fund', 12_34, true],
      ['strike-fund', 4_99, false],
      ['strike-fund', 500_01, false],
      ['strike-fund', 10_00.5, false],
      ['strike-fund', NaN, false],
      ['solidarity', 15_00, true],
      ['solidarity', 12_00, false],
      ['other', 10_00, false],
    ] as const) {
      const answer = quote(choice({ contributions: [{ id, amount: { cents, currency: 'CAD' } }] }), quoting());
      assert.equal('content' in answer, isTaken, `${id} ${cents}`);
    }
  });

  test('B-05: those of a bundle, each with their level and their end', () => {
    const others = [
      payable({ id: 'b', name: 'Émile', self: false, level: 'part-time', expiresOn: addDays(today, 20) }),
      payable({ id: 'c', name: 'Florence', self: false, expiresOn: addDays(today, -12) }),
    ];
    const content = contentOf({ level: 'retired', members: ['c', 'self', 'b'] }, { payables: [payable(), ...others] });
    assert.deepEqual(lines(content), [
      ['membership', 180_00],
      ['level-change', -138_00],
      ['membership', 95_50],
      ['membership', 180_00],
    ]);
    assert.deepEqual(
      content.members.map(({ name }) => name),
      [payable().name, 'Émile', 'Florence'],
    );
    assert.deepEqual(content.gap, catalogue.gap.continues);
  });

  test('B-10: instalments, the first one now', () => {
    const { due, later, total } = contentOf({ instalments: 'six', level: 'regular' });
    assert.deepEqual([due.cents, later.length, total.cents], [30_00, 5, 180_00]);
    assert.deepEqual(later[0], { on: '2026-12-21', amount: { cents: 30_00, currency: 'CAD' } });
    const small = contentOf({ instalments: 'three', level: 'retired' }, atLevel('retired'));
    assert.deepEqual([small.due.cents, small.later], [42_00, []]);
  });

  for (const [what, changes, more, pointer, code] of [
    ['nobody', { members: [] }, {}, '/members', 'required'],
    ['a stranger', { members: ['self', 'stranger'] }, {}, '/members/1', 'not-allowed'],
    ['the same twice', { members: ['self', 'self'] }, {}, '/members/1', 'duplicate'],
    ['an unknown level', { level: 'gold' }, {}, '/level', 'not-allowed'],
    ['an unknown plan', { instalments: 'forty' }, {}, '/instalments', 'not-allowed'],
    [
      'automatic renewal where there is none',
      { autoRenewal: true },
      { autoRenewal: false },
      '/autoRenewal',
      'not-allowed',
    ],
    [
      'another currency',
      { contributions: [{ id: 'solidarity', amount: { cents: 5_00, currency: 'USD' } }] },
      {},
      '/contributions/0',
      'not-allowed',
    ],
    [
      'the same fund twice',
      { contributions: [1, 2].map(() => ({ id: 'solidarity', amount: { cents: 5_00, currency: 'CAD' } })) },
      {},
      '/contributions/1',
      'duplicate',
    ],
  ] as [string, Partial<RenewalChoice>, Partial<Quoting>, string, string][]) {
    test(`refuses ${what}`, () => {
      assert.deepEqual(quote(choice(changes), quoting(more)), { fields: [{ pointer, code }] });
    });
  }
});

const levels = fc.constantFrom(...catalogue.levels.map(({ id }) => id));

const anyPayables = fc
  .array(fc.record({ level: levels, daysLeft: fc.integer({ min: -365, max: 180 }) }), { minLength: 1, maxLength: 8 })
  .map((people) =>
    people.map(({ level, daysLeft }, index) =>
      payable({ id: `m${index}`, self: index === 0, level, expiresOn: addDays(today, daysLeft) }),
    ),
  );

/** Prices and rates that are round to nobody. */
const anyCatalogue = fc
  .record({
    prices: fc.array(fc.integer({ min: 0, max: 2_000_00 }), { minLength: 4, maxLength: 4 }),
    taxed: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    rate: fc.integer({ min: 0, max: 30_000 }),
    off: fc.oneof(
      fc.record({ percent: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ cents: fc.integer({ min: 0, max: 3_000_00 }) }),
    ),
    parts: fc.integer({ min: 2, max: 12 }),
  })
  .map(({ prices, taxed, rate, off, parts }) => ({
    ...catalogue,
    levels: catalogue.levels.map(({ id, name }, index) => ({
      id,
      name,
      price: prices[index] ?? 0,
      ...(taxed[index] && { taxed: true as const }),
    })),
    taxes: catalogue.taxes.map((tax) => ({ ...tax, perHundredThousand: rate })),
    coupons: [{ code: 'CODE', label: { fr: 'Rabais', en: 'Discount' }, off }],
    plans: [{ id: 'plan', label: { fr: '', en: '' }, parts, minimum: 0 }],
  }));

test('S4-19, F15: every quote is sound: whole cents of one currency that add up, days that follow', () => {
  fc.assert(
    fc.property(
      anyCatalogue,
      anyPayables,
      levels,
      fc.record({
        credit: fc.integer({ min: 0, max: 3_000_00 }),
        useCredit: fc.boolean(),
        coupon: fc.boolean(),
        gift: fc.option(fc.integer({ min: 5_00, max: 500_00 }), { nil: undefined }),
        spread: fc.boolean(),
      }),
      (prices, payables, level, { credit, useCredit, coupon, gift, spread }) => {
        const chosen = choice({
          level,
          members: payables.map(({ id }) => id),
          useCredit,
          contributions: gift === undefined ? [] : [{ id: 'strike-fund', amount: { cents: gift, currency: 'CAD' } }],
          ...(coupon && { coupon: 'CODE' }),
          ...(spread && { instalments: 'plan' }),
        });
        const answer = quote(chosen, quoting({ catalogue: prices, payables, credit }));
        if (!('content' in answer)) {
          assert.deepEqual(answer, { refusal: 'coupon-not-applicable' });
          return;
        }
        const whole = Quote.parse({ id: 'q', validUntil: '2026-11-21T15:30:00Z', ...answer.content });
        const { lines, total, due, later, members } = whole;
        const amounts = [total, due, ...lines.map(({ amount }) => amount), ...later.map(({ amount }) => amount)];
        for (const { cents, currency } of amounts) assert.ok(Number.isSafeInteger(cents) && currency === 'CAD');
        const sum = (all: { amount: { cents: number } }[]): number =>
          all.reduce((cents, { amount }) => cents + amount.cents, 0);
        assert.equal(sum(lines), total.cents);
        assert.equal(due.cents + sum(later), total.cents);
        for (const { cents } of [total, due, ...later.map(({ amount }) => amount)]) assert.ok(cents >= 0);
        const used = -sum(lines.filter(({ kind }) => kind === 'credit'));
        assert.ok(used <= credit);
        assert.equal(members.length, payables.length);
        for (const { from, until, before } of members) {
          assert.equal(daysBetween(from, until), 364);
          assert.ok(before !== null && before < from && until > today);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
