import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { paymentFailures, type CheckoutState } from '@trait-union/client/contract';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { renewalMembers, sampleCheckouts } from '../scenarios/renewal.ts';
import { call, createClock } from '../test/call.ts';
import { begin, newCheckoutId, readCheckout } from '../test/renewals.ts';

const clock = createClock();
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(renewalMembers.dueSoon);
});

describe('how a checkout stands', () => {
  const states: Record<keyof typeof sampleCheckouts, CheckoutState> = {
    open: 'open',
    submitted: 'submitted',
    chequeAwaited: 'open',
    failed: 'failed',
    cancelled: 'cancelled',
    expired: 'expired',
  };
  for (const [name, state] of Object.entries(states) as [keyof typeof states, CheckoutState][]) {
    test(`S4-18: ${name}`, async () => {
      portal.signInAs(renewalMembers[name]);
      const checkout = await readCheckout(portal, sampleCheckouts[name]);
      assert.equal(checkout.state, state);
      assert.equal(checkout.payment !== undefined, state === 'open');
      assert.equal(checkout.receipt, undefined);
      const { checkout: underWay } = (await call(portal, 'membership.read')).body;
      assert.equal(underWay, ['open', 'submitted'].includes(state) ? sampleCheckouts[name] : undefined);
    });
  }

  test('somebody else’s, and one that never began, is not found', async () => {
    for (const checkout of [sampleCheckouts.open, newCheckoutId()])
      assert.equal((await call(portal, 'checkout.read', { params: { checkout } })).code, 'not-found');
  });

  for (const failed of paymentFailures) {
    test(`S4-18: ${failed} fails, for good, and another may be begun`, async () => {
      const { id } = await begin(portal);
      portal.bank.decide(id, { failed });
      const { state, failure, payment } = await readCheckout(portal, id);
      assert.deepEqual([state, failure, payment], ['failed', failed, undefined]);
      assert.deepEqual(portal.bank.charges, []);
      assert.equal((await begin(portal)).state, 'open');
    });
  }

  test('S4-18: what nobody pays for a day is over', async () => {
    const { id } = await begin(portal);
    clock.pass(24 * 3_600_000);
    portal.signInAs(renewalMembers.dueSoon);
    assert.equal((await readCheckout(portal, id)).state, 'expired');
    assert.equal((await begin(portal)).state, 'open');
  });

  test('S4-22: a cheque is waited for until the last day to pay', async () => {
    const { id, payment } = await begin(portal, { option: 'cheque' });
    clock.pass(Date.parse(`${payment?.payBy}T12:00:00Z`) - clock.now());
    portal.signInAs(renewalMembers.dueSoon);
    assert.equal((await readCheckout(portal, id)).state, 'open');
    clock.pass(86_400_000);
    portal.signInAs(renewalMembers.dueSoon);
    assert.equal((await readCheckout(portal, id)).state, 'expired');
  });
});

describe('what being paid means', () => {
  test('S4-19: the membership ends on the day that was quoted', async () => {
    const { id, quote } = await begin(portal);
    portal.bank.decide(id, 'paid');
    const { expiresOn, state, renewal, checkout } = (await call(portal, 'membership.read')).body;
    assert.deepEqual(
      [expiresOn, state, renewal.state, checkout],
      [quote.members[0]?.until, 'active', 'not-yet', undefined],
    );
  });

  test('B-05: that of everybody who was paid for', async () => {
    portal.signInAs(renewalMembers.coordinator);
    const { members } = (await call(portal, 'checkout.offer')).body;
    const { id, quote } = await begin(portal, {}, { members: members.map((member) => member.id) });
    portal.bank.decide(id, 'paid');
    for (const [index, number] of [renewalMembers.coordinator, '101-0907', '101-0908'].entries()) {
      portal.signInAs(number);
      assert.equal((await call(portal, 'membership.read')).body.expiresOn, quote.members[index]?.until);
    }
  });

  test('B-10, B-12, B-13: the level, the credit and the automatic renewal are those that were chosen', async () => {
    const { id } = await begin(portal, {}, { level: 'part-time', useCredit: true, autoRenewal: true });
    portal.bank.decide(id, 'paid');
    const { level, credit, autoRenewal } = (await call(portal, 'membership.read')).body;
    assert.deepEqual([level?.en, credit, autoRenewal], ['Part-time member', null, 'on']);
  });

  test('S4-12, S4-16: it stands in the history, with a receipt that says the same', async () => {
    const { id } = await begin(portal, {}, { useCredit: true });
    portal.bank.decide(id, 'paid');
    const { receipt } = await readCheckout(portal, id);
    assert.deepEqual(receipt, {
      id: receipt?.id,
      number: receipt?.number,
      paidAt: new Date(clock.now()).toISOString(),
      amount: { cents: 165_00, currency: 'CAD' },
      confirmation: 'sent',
    });
    const [latest] = (await call(portal, 'history.transactions')).body.items;
    assert.deepEqual(
      [latest?.receipt, latest?.amount.cents, latest?.state, latest?.source, latest?.method, latest?.methodDetail],
      [receipt.id, 165_00, 'paid', 'online', 'card', '•••• 4242'],
    );
    assert.equal(
      latest?.lines.reduce((sum, { amount }) => sum + amount.cents, 0),
      165_00,
    );
    const issued = (await call(portal, 'history.receipts')).body.items.find((one) => one.id === receipt.id);
    assert.deepEqual([issued?.number, issued?.kind], [receipt.number, 'payment']);
    assert.equal((await call(portal, 'history.receiptFile', { params: { receipt: receipt.id } })).status, 200);
  });

  test('B-10: of instalments, what was paid now, and what comes later is said', async () => {
    const { id } = await begin(portal, {}, { instalments: 'three' });
    portal.bank.decide(id, 'paid');
    const [latest] = (await call(portal, 'history.transactions')).body.items;
    assert.deepEqual(
      latest?.lines.map(({ amount }) => amount.cents),
      [180_00, -120_00],
    );
    assert.deepEqual([latest.amount.cents, portal.bank.charges[0]?.amount.cents], [60_00, 60_00]);
  });

  test('S4-20: a message confirms it, with the receipt’s number and nothing of the member', async () => {
    const { id } = await begin(portal);
    portal.bank.decide(id, 'paid');
    const { receipt } = await readCheckout(portal, id);
    const [mail, ...more] = outbox(portal.db)
      .all()
      .filter(({ subject }) => subject === 'payment-received');
    assert.deepEqual([mail?.to, mail?.says, more], ['marie-eve@example.org', { receipt: receipt?.number }, []]);
  });

  test('S4-20: nobody is told that a message was sent where there is no address', async () => {
    portal.signInAs(renewalMembers.noEmail);
    const { id } = await begin(portal, { option: 'in-person' });
    portal.bank.decide(id, 'paid');
    assert.equal((await readCheckout(portal, id)).receipt?.confirmation, 'no-email');
    assert.deepEqual(outbox(portal.db).all(), []);
    const [latest] = (await call(portal, 'history.transactions')).body.items;
    assert.deepEqual([latest?.source, latest?.method], ['office', 'cash']);
  });
});
