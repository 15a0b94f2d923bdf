import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { sampleCoupons } from '../scenarios/price-list.ts';
import { renewalMembers, sampleCheckouts } from '../scenarios/renewal.ts';
import { call, createClock } from '../test/call.ts';
import { begin, newCheckoutId, quoted, readCheckout, returnUrl, start } from '../test/renewals.ts';

const clock = createClock();
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(renewalMembers.dueSoon);
});

describe('beginning to pay', () => {
  test('S4-18: on the bank’s page, by an address that says nothing of the member', async () => {
    const { id, state, payment, option, quote } = await begin(portal);
    const [session] = portal.bank.sessions.filter(({ checkout }) => checkout === id);
    assert.deepEqual([state, option?.mode], ['open', 'redirect']);
    assert.deepEqual(payment, { url: `https://banque.example.org/payer?session=${session?.id}` });
    assert.deepEqual(session, { id: session?.id, checkout: id, amount: quote.due, returnUrl, state: 'open' });
    assert.deepEqual(portal.bank.charges, []);
  });

  test('S4-18: in the page, with what the provider’s own code asks for, and its page besides', async () => {
    const { payment } = await begin(portal, { option: 'card-here' });
    assert.deepEqual(Object.keys(payment ?? {}).sort(), ['clientSecret', 'publishableKey', 'url']);
  });

  test('S4-22: by cheque, with what to write on it and until when', async () => {
    const { id, state, payment } = await begin(portal, { option: 'cheque' });
    assert.equal(state, 'open');
    assert.equal(payment?.payBy, '2026-12-21');
    assert.equal(payment.reference, `R-${id.slice(0, 8).toUpperCase()}`);
    assert.ok(payment.instructions?.fr && !payment.url);
    portal.bank.decide(id, 'submitted');
    assert.deepEqual((await readCheckout(portal, id)).payment, payment);
  });

  test('R6, F6: the same again is the same checkout, whatever became of it', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    const first = await start(portal, quote, {}, id);
    assert.deepEqual((await start(portal, quote, {}, id)).body, first.body);
    portal.bank.decide(id, 'paid');
    const { body } = await start(portal, quote, {}, id);
    assert.deepEqual([body.state, body.receipt?.amount.cents], ['paid', 180_00]);
    assert.equal(portal.bank.charges.length, 1);
  });

  test('R7: another body, or somebody else, is no way to use an id again', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    await start(portal, quote, {}, id);
    assert.equal((await start(portal, quote, { option: 'cheque' }, id)).code, 'idempotency-key-reused');
    assert.equal((await start(portal, await quoted(portal), {}, id)).code, 'idempotency-key-reused');
    portal.signInAs(renewalMembers.early);
    assert.equal((await start(portal, quote, {}, id)).code, 'idempotency-key-reused');
  });

  test('an id is a UUID', async () => {
    for (const id of ['1', 'x'.repeat(36), newCheckoutId().toUpperCase()])
      assert.equal((await start(portal, await quoted(portal), {}, id)).code, 'not-found');
  });

  test('F20: one that is not settled at a time', async () => {
    const quote = await quoted(portal);
    const answers = await Promise.all([start(portal, quote), start(portal, quote)]);
    assert.deepEqual(answers.map(({ code }) => code).sort(), ['checkout-under-way', undefined]);
    const { id } = answers.find(({ code }) => code === undefined)?.body ?? { id: '' };
    assert.equal((await call(portal, 'membership.read')).body.checkout, id);
    await call(portal, 'checkout.cancel', { params: { checkout: id } });
    assert.equal((await start(portal, quote)).status, 200);
  });

  test('F20: a checkout of the scenario is under way too', async () => {
    portal.signInAs(renewalMembers.submitted);
    assert.equal((await start(portal, await quoted(portal))).code, 'checkout-under-way');
    assert.equal((await call(portal, 'membership.read')).body.checkout, sampleCheckouts.submitted);
  });

  test('B-05: a membership that another is paying cannot be paid twice', async () => {
    portal.signInAs('101-0908');
    const own = await quoted(portal);
    portal.signInAs(renewalMembers.coordinator);
    const { members } = (await call(portal, 'checkout.offer')).body;
    const { id } = await begin(portal, {}, { members: members.map((member) => member.id) });
    portal.signInAs('101-0908');
    assert.equal((await start(portal, own)).code, 'quote-expired');
    portal.bank.decide(id, 'paid');
    assert.equal((await call(portal, 'membership.read')).body.expiresOn, '2027-11-09');
  });
});

describe('F18: a quote that no longer holds', () => {
  const changes: Record<string, () => void> = {
    'its time is over': () => {
      clock.pass(30 * 60_000);
      portal.signInAs(renewalMembers.dueSoon);
    },
    'the treasurer ended it': () => {
      portal.treasurer.endQuotes();
    },
    'its price is another': () => {
      portal.treasurer.reprice('regular', 185_00);
    },
  };
  for (const [what, change] of Object.entries(changes)) {
    test(what, async () => {
      const quote = await quoted(portal);
      change();
      assert.equal((await start(portal, quote)).code, 'quote-expired');
      assert.deepEqual(portal.bank.charges, []);
      assert.equal((await start(portal, await quoted(portal))).status, 200);
    });
  }

  test('midnight moves the period of somebody whose membership has lapsed', async () => {
    const clockBeforeMidnight = createClock(Date.parse('2026-11-22T04:55:00Z'));
    portal = createMockPortal({ now: clockBeforeMidnight.now });
    portal.signInAs(renewalMembers.lapsed);
    const quote = await quoted(portal);
    assert.equal(quote.members[0]?.from, '2026-11-21');
    clockBeforeMidnight.pass(10 * 60_000);
    assert.equal((await start(portal, quote)).code, 'quote-expired');
    assert.equal((await begin(portal)).quote.members[0]?.from, '2026-11-22');
  });

  test('one of somebody else, or of nobody', async () => {
    portal.signInAs(renewalMembers.early);
    const theirs = await quoted(portal);
    portal.signInAs(renewalMembers.dueSoon);
    for (const id of [theirs.id, 'never-given']) assert.equal((await start(portal, { id })).code, 'quote-expired');
  });

  test('a price of another level changes nothing', async () => {
    const quote = await quoted(portal);
    portal.treasurer.reprice('retired', 1_00);
    assert.equal((await start(portal, quote)).status, 200);
  });
});

describe('ways to pay', () => {
  test('one that is not offered any more', async () => {
    const quote = await quoted(portal);
    portal.treasurer.withdraw('card');
    assert.equal((await start(portal, quote)).code, 'option-unavailable');
    assert.equal((await start(portal, quote, { option: 'unknown' })).code, 'option-unavailable');
  });

  test('B-10: no cheque pays by itself each month', async () => {
    const quote = await quoted(portal, { instalments: 'six' });
    assert.equal((await start(portal, quote, { option: 'cheque' })).code, 'option-unavailable');
    assert.equal((await start(portal, quote)).status, 200);
  });

  test('none, where something is due', async () => {
    assert.equal((await start(portal, await quoted(portal), { option: undefined })).code, 'option-unavailable');
  });

  test('S4-18: leads back to a known site alone', async () => {
    const knowing = createMockPortal({ now: clock.now, returnOrigins: [new URL(returnUrl).origin] });
    knowing.signInAs(renewalMembers.dueSoon);
    const quote = await quoted(knowing);
    for (const stray of ['https://ailleurs.example/', '/renouvellement', 'javascript:alert(1)', '']) {
      assert.equal((await start(knowing, quote, { returnUrl: stray })).code, 'return-url-refused', stray);
    }
    assert.equal((await start(knowing, quote)).status, 200);
  });
});

describe('where nothing is due', () => {
  for (const [what, member, choice] of [
    ['after a coupon', renewalMembers.nothingDue, { coupon: sampleCoupons.everything }],
    ['after the credit', renewalMembers.richInCredit, { useCredit: true }],
  ] as const) {
    test(`B-13: ${what}, it is paid at once, and nothing is charged`, async () => {
      portal.signInAs(member);
      const quote = await quoted(portal, choice);
      const { body } = await start(portal, quote, { option: undefined });
      assert.deepEqual([body.state, body.option, body.payment], ['paid', undefined, undefined]);
      assert.deepEqual([body.receipt?.amount.cents, body.receipt?.confirmation], [0, 'sent']);
      const { expiresOn, credit } = (await call(portal, 'membership.read')).body;
      assert.equal(expiresOn, quote.members[0]?.until);
      assert.deepEqual(credit, member === renewalMembers.richInCredit ? { cents: 70_00, currency: 'CAD' } : null);
      assert.ok(portal.bank.sessions.every(({ checkout }) => checkout !== body.id));
      assert.equal(outbox(portal.db).all().at(-1)?.subject, 'payment-received');
    });
  }

  test('B-13: and only once', async () => {
    portal.signInAs(renewalMembers.richInCredit);
    const quote = await quoted(portal, { useCredit: true });
    const id = newCheckoutId();
    const first = await start(portal, quote, { option: undefined }, id);
    assert.deepEqual((await start(portal, quote, { option: undefined }, id)).body, first.body);
    assert.equal((await start(portal, quote, { option: undefined })).code, 'quote-expired');
  });
});
