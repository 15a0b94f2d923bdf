import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Checkout, Quote, RenewalOffer } from '../contract/checkout.ts';
import type { Money } from '../contract/money.ts';
import { isSoundCheckout, isSoundOffer, isSoundQuote } from './sound-amounts.ts';

const label = { fr: 'a', en: 'a' };
const cad = (cents: number, currency = 'CAD'): Money => ({ cents, currency });
const line = (amount: Money): Quote['lines'][number] => ({ kind: 'membership', label, amount });

const quote = (changes: Partial<Quote> = {}): Quote => ({
  id: 'q',
  lines: [line(cad(180_00)), line(cad(-15_00))],
  total: cad(165_00),
  due: cad(55_00),
  later: [
    { on: '2026-12-21', amount: cad(55_00) },
    { on: '2027-01-21', amount: cad(55_00) },
  ],
  members: [{ name: 'a', from: '2027-03-23', until: '2028-03-21', before: '2027-03-22' }],
  validUntil: '2026-11-21T15:30:00Z',
  ...changes,
});

const atOnce = (...cents: number[]): Quote => {
  const total = cad(cents.reduce((sum, each) => sum + each, 0));
  return quote({ lines: cents.map((each) => line(cad(each))), total, due: total, later: [] });
};

describe('sound-amounts', () => {
  it('S4-19, F15: a quote that adds up is sound', () => {
    for (const sound of [quote(), atOnce(180_00), atOnce(180_00, -180_00), atOnce(0.1 * 10, 2), atOnce()])
      assert.ok(isSoundQuote(sound), JSON.stringify(sound));
  });

  it('S4-19, F15: one that does not add up, or is not of whole cents of one currency, is not', () => {
    const unsound: Partial<Quote>[] = [
      { total: cad(164_99) },
      { due: cad(55_01) },
      { due: cad(165_00) },
      { later: [] },
      { lines: [] },
      { lines: [line(cad(165_00, 'USD'))] },
      { total: cad(165_00, 'USD') },
      { due: cad(55_00, 'USD') },
      { later: [{ on: '2026-12-21', amount: cad(110_00, 'USD') }] },
      { lines: [line(cad(164_99.5)), line(cad(0.5))] },
      { lines: [line(cad(Number.MAX_SAFE_INTEGER + 1)), line(cad(165_00 - Number.MAX_SAFE_INTEGER - 1))] },
      { lines: [line(cad(NaN))] },
      { lines: [line(cad(-1))], total: cad(-1), due: cad(-1), later: [] },
      { due: cad(-10_00), later: [{ on: '2026-12-21', amount: cad(175_00) }] },
    ];
    for (const changes of unsound) assert.ok(!isSoundQuote(quote(changes)), JSON.stringify(changes));
  });

  it('F15: a checkout is no sounder than its quote, nor than its receipt', () => {
    const receipt = {
      id: 'r',
      number: '2026-000123',
      paidAt: '2026-11-21T15:00:00Z',
      amount: cad(55_00),
      confirmation: 'sent',
    } as const;
    const checkout: Checkout = { id: 'c', state: 'paid', quote: quote(), receipt };
    assert.ok(isSoundCheckout(checkout));
    assert.ok(isSoundCheckout({ id: 'c', state: 'open', quote: quote() }));
    assert.ok(!isSoundCheckout({ ...checkout, quote: quote({ total: cad(1) }) }));
    for (const amount of [cad(55_00, 'USD'), cad(0.5), cad(56_00)])
      assert.ok(!isSoundCheckout({ ...checkout, receipt: { ...receipt, amount } }));
  });

  it('F15: every amount of an offer is of whole cents of one currency', () => {
    const offer: RenewalOffer = {
      levels: [{ id: 'a', name: label, price: cad(180_00), current: true }],
      members: [],
      contributions: [{ id: 'b', name: label, suggested: [cad(5_00)], own: { min: cad(1_00), max: cad(500_00) } }],
      coupons: true,
      credit: cad(15_00),
      autoRenewal: true,
      instalments: [],
      options: [],
    };
    assert.ok(isSoundOffer(offer));
    assert.ok(isSoundOffer({ ...offer, levels: [], contributions: [], credit: null }));
    const [level] = offer.levels;
    const [contribution] = offer.contributions;
    const unsound: Partial<RenewalOffer>[] = [
      { credit: cad(15_00, 'USD') },
      { credit: cad(0.5) },
      { levels: [{ ...level!, price: cad(180_00, 'EUR') }] },
      { contributions: [{ ...contribution!, suggested: [cad(5_00), cad(5.5)] }] },
      { contributions: [{ ...contribution!, own: { min: cad(1_00), max: cad(500_00, 'USD') } }] },
    ];
    for (const changes of unsound) assert.ok(!isSoundOffer({ ...offer, ...changes }), JSON.stringify(changes));
  });
});
