import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { sampleCoupons } from '../scenarios/price-list.ts';
import { renewalMembers } from '../scenarios/renewal.ts';
import { call, createClock } from '../test/call.ts';
import { askQuote, begin, plainChoice, quoted } from '../test/renewals.ts';

const clock = createClock();
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(renewalMembers.dueSoon);
});

test('S4-19: what it comes to, for whom, for which period and until when it holds', async () => {
  const quote = await quoted(portal, { useCredit: true, coupon: sampleCoupons.tenDollars });
  assert.deepEqual(
    quote.lines.map(({ kind, amount }) => [kind, amount.cents]),
    [
      ['membership', 180_00],
      ['coupon', -10_00],
      ['credit', -15_00],
    ],
  );
  assert.equal(quote.due.cents, 155_00);
  assert.deepEqual(quote.members, [
    { name: 'Marie-Ève Tremblay-Côté', from: '2027-03-23', until: '2028-03-21', before: '2027-03-22' },
  ]);
  assert.equal(quote.validUntil, new Date(clock.now() + 30 * 60_000).toISOString());
});

for (const [coupon, code] of [
  ['RIEN', 'coupon-unknown'],
  [sampleCoupons.expired, 'coupon-expired'],
  [sampleCoupons.partTime, 'coupon-not-applicable'],
] as const) {
  test(`B-13: ${code}`, async () => {
    assert.equal((await askQuote(portal, { coupon })).code, code);
  });
}

test('B-13: a coupon that was used is used up, and is the member’s no more', async () => {
  const coupon = sampleCoupons.everything;
  portal.signInAs(renewalMembers.nothingDue);
  assert.equal((await call(portal, 'membership.read')).body.coupons[0]?.code, coupon);
  assert.equal((await begin(portal, { option: undefined }, { coupon })).state, 'paid');
  assert.deepEqual((await call(portal, 'membership.read')).body.coupons, []);
  clock.pass(365 * 86_400_000);
  portal.signInAs(renewalMembers.nothingDue);
  assert.equal((await askQuote(portal, { coupon })).code, 'coupon-not-applicable');
});

test('what was not there to choose is named', async () => {
  const { problem } = await askQuote(portal, {
    level: 'gold',
    contributions: [{ id: 'strike-fund', amount: { cents: 1, currency: 'CAD' } }],
  });
  assert.deepEqual(problem?.fields, [
    { pointer: '/level', code: 'not-allowed' },
    { pointer: '/contributions/0', code: 'not-allowed' },
  ]);
});

test('R6: the same key is the same quote', async () => {
  const body = await plainChoice(portal);
  const headers = { 'idempotency-key': 'one-quote' };
  const first = await call(portal, 'checkout.quote', { body, headers });
  assert.deepEqual((await call(portal, 'checkout.quote', { body, headers })).body, first.body);
  const other = { ...body, useCredit: true };
  assert.equal((await call(portal, 'checkout.quote', { body: other, headers })).code, 'idempotency-key-reused');
});
