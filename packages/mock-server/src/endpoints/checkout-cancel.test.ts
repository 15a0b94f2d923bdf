import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { renewalMembers, sampleCheckouts } from '../scenarios/renewal.ts';
import { call } from '../test/call.ts';
import { begin, cancel, newCheckoutId, quoted, readCheckout, start } from '../test/renewals.ts';

let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
  portal.signInAs(renewalMembers.dueSoon);
});

for (const option of ['card', 'card-here', 'cheque']) {
  test(`S4-18: ${option}, given up, is over, and another may be begun`, async () => {
    const { id } = await begin(portal, { option });
    assert.deepEqual(
      [(await cancel(portal, id)).body.state, (await cancel(portal, id)).body.state],
      ['cancelled', 'cancelled'],
    );
    assert.equal((await call(portal, 'membership.read')).body.checkout, undefined);
    assert.equal((await begin(portal)).state, 'open');
  });
}

test('S4-18: while the bank asks for a second step, it can be given up', async () => {
  const { id } = await begin(portal);
  portal.bank.decide(id, 'second-step');
  assert.equal((await readCheckout(portal, id)).state, 'open');
  assert.equal((await cancel(portal, id)).body.state, 'cancelled');
  portal.bank.decide(id, { failed: 'authentication-failed' });
  assert.equal((await readCheckout(portal, id)).state, 'cancelled');
});

test('S4-18: what the bank still works on cannot be given up', async () => {
  const { id } = await begin(portal);
  portal.bank.decide(id, 'submitted');
  assert.equal((await cancel(portal, id)).body.state, 'submitted');
  portal.bank.decide(id, 'paid');
  assert.equal((await cancel(portal, id)).body.state, 'paid');
});

for (const delay of ['held', 'lost'] as const) {
  test(`S4-18: the bank is asked first: what was paid is paid, though its message is ${delay}`, async () => {
    const { id } = await begin(portal);
    portal.bank.webhooks(delay);
    portal.bank.decide(id, 'paid');
    assert.equal((await readCheckout(portal, id)).state, 'submitted');
    const { body } = await cancel(portal, id);
    assert.deepEqual([body.state, body.receipt?.amount.cents], ['paid', 180_00]);
    portal.bank.deliver();
    assert.deepEqual((await readCheckout(portal, id)).receipt, body.receipt);
  });
}

test('S4-18: a payment that comes after all is sent back, and nothing is renewed', async () => {
  const { id } = await begin(portal);
  const { expiresOn } = (await call(portal, 'membership.read')).body;
  await cancel(portal, id);
  portal.bank.decide(id, 'paid');
  portal.bank.decide(id, 'paid');
  assert.equal((await readCheckout(portal, id)).state, 'cancelled');
  assert.deepEqual(
    portal.bank.charges.map(({ checkout, state }) => [checkout, state]),
    [[id, 'sent-back']],
  );
  const [latest] = (await call(portal, 'history.transactions')).body.items;
  assert.deepEqual([latest?.state, latest?.amount.cents, latest?.receipt], ['refunded', 180_00, undefined]);
  assert.equal((await call(portal, 'membership.read')).body.expiresOn, expiresOn);
});

test('somebody else’s, and one that never began, is not found', async () => {
  for (const id of [sampleCheckouts.open, newCheckoutId()]) assert.equal((await cancel(portal, id)).code, 'not-found');
});

test('R6: the same id once it was given up is the one that was given up', async () => {
  const quote = await quoted(portal);
  const id = newCheckoutId();
  await start(portal, quote, {}, id);
  await cancel(portal, id);
  assert.equal((await start(portal, quote, {}, id)).body.state, 'cancelled');
});
