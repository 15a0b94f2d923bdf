import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { frontNames } from '../front.ts';
import { demoCredentials } from '../scenarios/local.ts';
import { renewalMembers } from '../scenarios/renewal.ts';
import type { Snapshot, Store } from '../store.ts';
import { call, createClock, signIn } from '../test/call.ts';
import { fronts } from '../test/fronts.ts';
import { begin, cancel, newCheckoutId, quoted, readCheckout, start } from '../test/renewals.ts';
import type { BankDecision } from './kept-payments.ts';

const clock = createClock();
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({ now: clock.now });
  portal.signInAs(renewalMembers.dueSoon);
});

const stateOf = async (id: string): Promise<string> => (await readCheckout(portal, id)).state;

describe('the bank’s message', () => {
  test('S4-18: at once', async () => {
    const { id } = await begin(portal);
    portal.bank.decide(id, 'submitted');
    assert.equal(await stateOf(id), 'submitted');
    portal.bank.decide(id, 'paid');
    assert.equal(await stateOf(id), 'paid');
  });

  test('S4-18: later; until then it is submitted, never paid', async () => {
    const { id } = await begin(portal);
    portal.bank.webhooks(8_000);
    portal.bank.decide(id, 'paid');
    clock.pass(7_999);
    assert.equal(await stateOf(id), 'submitted');
    clock.pass(1);
    assert.equal(await stateOf(id), 'paid');
  });

  test('S4-18: held until it is let go', async () => {
    const { id } = await begin(portal);
    portal.bank.webhooks('held');
    portal.bank.decide(id, { failed: 'insufficient-funds' });
    assert.equal(await stateOf(id), 'submitted');
    portal.bank.deliver();
    assert.equal(await stateOf(id), 'failed');
  });

  test('S4-18: unannounced; until then it is open, although the money is taken', async () => {
    const { id } = await begin(portal);
    portal.bank.webhooks('held', false);
    portal.bank.decide(id, 'paid');
    assert.equal(await stateOf(id), 'open');
    assert.equal(portal.bank.charges.length, 1);
    portal.bank.deliver();
    assert.equal(await stateOf(id), 'paid');
  });

  test('S4-18: never and unannounced; giving up asks the bank, and so does the union after a while', async () => {
    portal.bank.webhooks('lost', false);
    const given = await begin(portal);
    portal.bank.decide(given.id, { failed: 'declined' });
    assert.equal((await cancel(portal, given.id)).body.state, 'failed');
    const { id } = await begin(portal);
    portal.bank.decide(id, 'paid');
    clock.pass(10 * 60_000 - 1);
    assert.equal(await stateOf(id), 'open');
    clock.pass(1);
    assert.equal(await stateOf(id), 'paid');
  });

  test('S4-18: never; the bank is asked after a while, and it resolves itself', async () => {
    const { id } = await begin(portal);
    portal.bank.webhooks('lost');
    portal.bank.decide(id, 'paid');
    portal.bank.deliver();
    clock.pass(10 * 60_000 - 1);
    assert.equal(await stateOf(id), 'submitted');
    clock.pass(1);
    assert.equal(await stateOf(id), 'paid');
  });

  test('S4-18: again; a renewal is one, and so are its receipt and its confirmation', async () => {
    const { id } = await begin(portal);
    portal.bank.decide(id, 'paid');
    const { expiresOn } = (await call(portal, 'membership.read')).body;
    const { items } = (await call(portal, 'history.transactions')).body;
    portal.bank.redeliver();
    portal.bank.redeliver();
    assert.equal((await call(portal, 'membership.read')).body.expiresOn, expiresOn);
    assert.deepEqual((await call(portal, 'history.transactions')).body.items, items);
    assert.equal(outbox(portal.db).all().length, 1);
    assert.equal(portal.bank.charges.length, 1);
  });

  test('S4-18: a payment for a checkout whose day was over is sent back', async () => {
    const { id } = await begin(portal);
    clock.pass(25 * 3_600_000);
    portal.signInAs(renewalMembers.dueSoon);
    assert.equal(await stateOf(id), 'expired');
    portal.bank.decide(id, 'paid');
    assert.deepEqual(
      portal.bank.charges.map(({ state }) => state),
      ['sent-back'],
    );
  });

  test('S4-18: the payer who left the bank’s page has paid nothing', async () => {
    const { id } = await begin(portal);
    portal.bank.decide(id, 'cancelled');
    assert.equal(await stateOf(id), 'cancelled');
    assert.deepEqual(portal.bank.charges, []);
  });

  test('S4-18: a second step comes to its end', async () => {
    const { id } = await begin(portal);
    portal.bank.decide(id, 'second-step');
    assert.equal(portal.bank.sessions.find(({ checkout }) => checkout === id)?.state, 'second-step');
    assert.equal(await stateOf(id), 'open');
    portal.bank.decide(id, 'paid');
    assert.equal(await stateOf(id), 'paid');
  });

  test('a checkout that it was never asked about is nobody’s', () => {
    assert.throws(() => {
      portal.bank.decide(newCheckoutId(), 'paid');
    });
  });
});

describe('S4-18: on every front', () => {
  for (const front of frontNames) {
    test(front, async () => {
      const reached = await fronts[front]();
      try {
        await signIn(reached, { identifier: demoCredentials.email });
        const { id } = await begin(reached);
        reached.portal.bank.decide(id, 'paid');
        assert.equal((await readCheckout(reached, id)).state, 'paid');
      } finally {
        await reached.close();
      }
    });
  }

  test('S0-02: a payment under way outlives the process', async () => {
    let kept: Snapshot | undefined;
    const store: Store = { load: () => kept, save: (snapshot) => void (kept = structuredClone(snapshot)) };
    const first = createMockPortal({ store, now: clock.now });
    first.signInAs(renewalMembers.dueSoon);
    const { id } = await begin(first);
    first.bank.webhooks('held');
    first.bank.decide(id, 'paid');

    const second = createMockPortal({ store, now: clock.now });
    second.signInAs(renewalMembers.dueSoon);
    assert.equal((await readCheckout(second, id)).state, 'submitted');
    second.bank.deliver();
    assert.equal((await readCheckout(second, id)).state, 'paid');
    assert.equal(second.bank.charges.length, 1);
  });
});

describe('when things fail on the way', () => {
  test('F6: a checkout whose answer was lost is found by its id, and is not a second one', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    portal.faults.set('commit-then-drop', { operation: 'checkout.start', times: 1 });
    await assert.rejects(start(portal, quote, {}, id), TypeError);
    assert.equal(await stateOf(id), 'open');
    assert.equal((await start(portal, quote, {}, id)).body.id, id);
    assert.equal(portal.bank.sessions.filter(({ checkout }) => checkout === id).length, 1);
  });

  test('F6: a cancellation whose answer was lost holds', async () => {
    const { id } = await begin(portal);
    portal.faults.set('commit-then-drop', { operation: 'checkout.cancel', times: 1 });
    await assert.rejects(cancel(portal, id), TypeError);
    assert.equal(await stateOf(id), 'cancelled');
  });

  test('F1: what never reached the server never began', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    portal.faults.set('network-error', { operation: 'checkout.start', times: 1 });
    await assert.rejects(start(portal, quote, {}, id), TypeError);
    assert.equal((await call(portal, 'checkout.read', { params: { checkout: id } })).code, 'not-found');
  });

  test('F16: a session that ended meanwhile begins nothing, and goes on with the same id', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    portal.faults.set('signed-out');
    assert.equal((await start(portal, quote, {}, id)).code, 'signed-out');
    await signIn(portal);
    assert.equal((await call(portal, 'checkout.read', { params: { checkout: id } })).code, 'not-found');
    assert.equal((await start(portal, quote, {}, id)).body.state, 'open');
  });

  test('F17: the union may ask again who pays', async () => {
    const quote = await quoted(portal);
    const id = newCheckoutId();
    portal.faults.set('step-up', { operation: 'checkout.start' });
    assert.equal((await start(portal, quote, {}, id)).code, 'step-up-required');
    await signIn(portal);
    assert.equal((await start(portal, quote, {}, id)).body.state, 'open');
  });
});

const anyDecision: fc.Arbitrary<BankDecision | 'second-step'> = fc.oneof(
  fc.constantFrom('submitted' as const, 'paid' as const, 'cancelled' as const, 'second-step' as const),
  fc.constant({ failed: 'declined' as const }),
);

const anyAct = fc.oneof(
  fc.record({ act: fc.constant('decide' as const), decision: anyDecision }),
  fc.record({
    act: fc.constant('webhooks' as const),
    delay: fc.constantFrom('at-once', 'held', 'lost', 60_000),
    announced: fc.boolean(),
  }),
  fc.record({ act: fc.constantFrom('deliver', 'redeliver', 'cancel', 'begin', 'again', 'read') }),
  fc.record({ act: fc.constant('pass' as const), minutes: fc.constantFrom(1, 11, 1500) }),
);

test('S4-18: whatever happens, in whatever order, a checkout is charged once at most, and renewed once if it is paid', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { maxLength: 14 }), async (acts) => {
      portal = createMockPortal({ now: clock.now });
      portal.signInAs(renewalMembers.dueSoon);
      const { expiresOn: before } = (await call(portal, 'membership.read')).body;
      const { bank } = portal;
      const quote = await quoted(portal);
      const begun = [newCheckoutId()];
      await start(portal, quote, {}, begun[0]);
      const latest = (): string => begun.at(-1) ?? '';
      for (const step of acts) {
        if ('decision' in step) bank.decide(latest(), step.decision);
        else if ('delay' in step) bank.webhooks(step.delay as 'held', step.announced);
        else if ('minutes' in step) {
          clock.pass(step.minutes * 60_000);
          portal.signInAs(renewalMembers.dueSoon);
        } else if (step.act === 'deliver') bank.deliver();
        else if (step.act === 'redeliver') bank.redeliver();
        else if (step.act === 'cancel') await cancel(portal, latest());
        else if (step.act === 'again') await start(portal, quote, {}, begun[0]);
        else if (step.act === 'read') await readCheckout(portal, latest());
        else {
          const { body, code } = await call(portal, 'checkout.offer');
          if (code !== undefined) continue;
          const level = body.levels.find(({ current }) => current)?.id ?? '';
          const id = newCheckoutId();
          if ((await start(portal, await quoted(portal, { level }), {}, id)).status === 200) begun.push(id);
        }
      }
      clock.pass(10 * 60_000);
      portal.signInAs(renewalMembers.dueSoon);
      const checkouts = await Promise.all(begun.map((id) => readCheckout(portal, id)));
      for (const { id, state } of checkouts) {
        const charges = bank.charges.filter(({ checkout }) => checkout === id);
        assert.ok(charges.length <= 1);
        if (state === 'paid') assert.equal(charges[0]?.state, 'captured');
        else assert.ok(charges.every((charge) => charge.state === 'sent-back'));
      }
      const paid = checkouts.filter(({ state }) => state === 'paid');
      assert.ok(paid.length <= 1);
      assert.ok(checkouts.filter(({ state }) => ['open', 'submitted'].includes(state)).length <= 1);
      const { expiresOn } = (await call(portal, 'membership.read')).body;
      assert.equal(expiresOn, paid[0]?.quote.members[0]?.until ?? before);
    }),
    { numRuns: 120 },
  );
});
