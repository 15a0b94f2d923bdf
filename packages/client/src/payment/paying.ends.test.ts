import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Checkout } from '../contract/checkout.ts';
import { ClientError } from '../errors/client-error.ts';
import { Backend, Memory, openFields, openPage, options, quote, untilState } from '../test/paying-page.ts';
import { lostAnswer, lostRequest } from '../test/scripted-line.ts';
import { newCheckoutId } from './checkout-id.ts';
import { payActs, type PayState } from './pay-state.ts';

describe('S4-18: coming back', () => {
  it('from its provider, whose word comes a moment later, it waits and is paid', async () => {
    const left = openPage({ redirect: () => 'left' });
    await left.paying.pay(quote, options.redirect);
    const { backend, memory } = left;
    backend.settlesAfter.set(left.id(), {
      questions: 2,
      run: () => {
        backend.pay(left.id());
      },
    });
    const { paying, states } = openPage({}, { backend, memory });
    await paying.recover();
    assert.deepEqual(states, ['asking', 'paid']);
  });

  it('by Back, or with nothing done there, it is open and may be resumed or given up', async () => {
    const waits: number[] = [];
    const left = openPage({ redirect: () => 'left' });
    await left.paying.pay(quote, options.redirect);
    const { paying, loaded } = openPage({ redirect: () => 'left' }, { ...left, waits });
    await paying.recover();
    assert.deepEqual(paying.acts, ['resume', 'cancel']);
    assert.ok(paying.state.state === 'open' && !paying.state.untouched, 'the backend may hear of a payment much later');
    assert.deepEqual(waits, [500, 1_000, 2_000], 'the provider’s word may be a moment late');
    assert.deepEqual(loaded, [], 'no provider before it is chosen');
    await paying.resume();
    assert.equal(paying.state.state, 'leaving');
  });

  it('from its provider, of which the backend hears later still, nothing is said to be untouched, and it is paid then', async () => {
    const { paying, backend, id } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    await paying.check();
    assert.ok(paying.state.state === 'open' && !paying.state.untouched);
    backend.pay(id());
    await paying.lookAgain();
    assert.equal(paying.state.state, 'paid');
  });

  it('out of the browser’s cache, the page that had left asks how it stands (R18)', async () => {
    const { paying, backend, id } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    backend.pay(id());
    await paying.check();
    assert.equal(paying.state.state, 'paid');
  });

  it('after a closed tab, by what the membership says is under way', async () => {
    const closed = openPage({ redirect: () => 'left' });
    await closed.paying.pay(quote, options.redirect);
    const { paying, memory } = openPage({}, { backend: closed.backend });
    await paying.recover();
    assert.equal(paying.state.state, 'open');
    assert.equal(memory.kept, closed.id());
  });

  it('with nothing under way, it is ready, and an id that nobody knows is dropped', async () => {
    const { paying, memory } = openPage({}, { memory: new Memory(newCheckoutId()) });
    await paying.recover();
    assert.equal(paying.state.state, 'ready');
    assert.equal(memory.kept, undefined);
  });

  it('while nobody answers, what was out is not known yet', async () => {
    const left = openPage({ redirect: () => 'left' });
    await left.paying.pay(quote, options.redirect);
    left.backend.replies = [lostRequest];
    const { paying, backend } = openPage({}, left);
    await paying.recover();
    assert.ok(paying.state.state === 'uncertain' && paying.state.error);
    assert.deepEqual(paying.acts, ['check'], 'what is not known to have failed is not begun anew');
    backend.pay(left.id());
    await paying.lookAgain();
    assert.equal(paying.state.state, 'paid');
  });

  it('one that the backend knew of is never called nothing', async () => {
    const { paying, backend } = openPage({ stripe: () => 'submitted' });
    await paying.pay(quote, options.embedded);
    backend.checkouts.clear();
    await paying.check();
    assert.ok(paying.state.state === 'uncertain' && paying.state.error?.code === 'not-found');
  });

  it('resumed in a second tab, it is not taken to its provider once it is paid', async () => {
    const first = openPage({ redirect: () => 'left' });
    await first.paying.pay(quote, options.redirect);
    const { paying, backend, loaded } = openPage({ redirect: () => 'left' }, { backend: first.backend });
    await paying.recover();
    assert.equal(paying.state.state, 'open');
    backend.pay(first.id());
    await paying.resume();
    assert.equal(paying.state.state, 'paid');
    assert.deepEqual(loaded, []);
  });
});

describe('S4-18: giving up', () => {
  it('asks the backend, and another may be begun only then', async () => {
    const { paying, backend, memory } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    await paying.cancel();
    assert.equal(paying.state.state, 'cancelled');
    await paying.pay(quote, options.redirect);
    assert.equal(backend.checkouts.size, 1, 'it is put away first');
    paying.startOver();
    await paying.pay(quote, options.redirect);
    assert.equal(backend.checkouts.size, 2);
    assert.equal(new Set(memory.writes).size, 2);
  });

  it('what turns out to be paid is paid', async () => {
    const { paying, backend, id } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    backend.pay(id());
    await paying.cancel();
    assert.equal(paying.state.state, 'paid');
  });

  it('with the answer lost, is asked for', async () => {
    const { paying, backend } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    backend.replies = [lostAnswer];
    await paying.cancel();
    assert.equal(paying.state.state, 'cancelled');
    assert.deepEqual(backend.calls, ['start', 'cancel', 'read']);
  });

  it('closes the provider’s fields, and a payment that they had sent already is still heard of', async () => {
    const { drive, come, signals } = openFields();
    const { paying, backend, id } = openPage({ stripe: drive });
    const paid = paying.pay(quote, options.embedded);
    await untilState(paying, 'paying');
    backend.replies = [lostRequest, lostRequest];
    await paying.cancel();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(paying.state.state, 'uncertain');
    backend.pay(id());
    come('submitted');
    await paid;
    assert.equal(paying.state.state, 'paid');
  });

  it('for good, whatever the provider: failed, cancelled and expired only lead to another one', async () => {
    for (const state of ['failed', 'cancelled', 'expired'] as const) {
      const { paying, backend, id } = openPage({ redirect: () => 'left' });
      await paying.pay(quote, options.redirect);
      backend.set(id(), { state });
      await paying.lookAgain();
      assert.equal(paying.state.state, state);
      assert.deepEqual(paying.acts, ['startOver']);
    }
  });
});

describe('S24, F23: a provider that cannot be used here', () => {
  it('has a page of its own: that one is gone to', async () => {
    const { paying, loaded } = openPage({ stripe: () => 'unavailable', redirect: () => 'left' });
    await paying.pay(quote, options.embedded);
    assert.equal(paying.state.state, 'leaving');
    assert.deepEqual(loaded, ['stripe', 'redirect']);
  });

  it('is untouched then, unless it was visited before', async () => {
    const answers = ['unavailable', 'left', 'unavailable'] as const;
    let visits = 0;
    const { paying } = openPage({ redirect: () => answers[visits++] ?? 'left' });
    const isUntouched = () => paying.state.state === 'unavailable' && paying.state.untouched;
    await paying.pay(quote, options.redirect);
    assert.equal(isUntouched(), true);
    await paying.resume();
    await paying.resume();
    assert.equal(isUntouched(), undefined);
  });

  it('has none: it may be tried again, or given up for another way to pay', async () => {
    const backend = new Backend();
    backend.hasOwnPage = false;
    const { paying } = openPage({ stripe: () => 'unavailable' }, { backend });
    await paying.pay(quote, options.embedded);
    assert.equal(paying.state.state, 'unavailable');
    await paying.lookAgain();
    assert.equal(paying.state.state, 'unavailable');
    await paying.resume();
    assert.equal(paying.state.state, 'unavailable');
    await paying.cancel();
    assert.equal(paying.state.state, 'cancelled');
  });

  it('is one of another mode than the backend takes it for: its own page is gone to', async () => {
    const drives = { stripe: () => 'submitted' as const, redirect: () => 'left' as const };
    const { paying } = openPage(drives, { modes: { stripe: 'offline' } });
    await paying.pay(quote, options.embedded);
    assert.equal(paying.state.state, 'leaving');
  });

  it('is not on this page: the same', async () => {
    const { paying } = openPage();
    await paying.pay(quote, options.redirect);
    assert.equal(paying.state.state, 'unavailable');
  });

  it('fails: how it stands is asked for, and why it came to nothing is kept', async () => {
    const { paying } = openPage({
      stripe: () => {
        throw new ClientError('unreachable');
      },
    });
    await paying.pay(quote, options.embedded);
    assert.ok(paying.state.state === 'open' && paying.state.error?.code === 'unreachable');
  });

  it('that the member went back from is open at once', async () => {
    const waits: number[] = [];
    const { paying } = openPage({ stripe: () => 'cancelled' }, { waits });
    await paying.pay(quote, options.embedded);
    assert.equal(paying.state.state, 'open');
    assert.deepEqual(waits, []);
  });
});

describe('S24: the provider’s fields', () => {
  it('go when the widget leaves the page, and the payment stays', async () => {
    const { drive, signals } = openFields();
    const { paying } = openPage({ stripe: drive });
    void paying.pay(quote, options.embedded);
    await untilState(paying, 'paying');
    paying.interrupt();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(paying.state.state, 'open');
  });

  it('go when it is settled elsewhere', async () => {
    const { drive, signals } = openFields();
    const { paying, backend, id } = openPage({ stripe: drive });
    void paying.pay(quote, options.embedded);
    await untilState(paying, 'paying');
    await paying.lookAgain();
    assert.equal(
      signals.some(({ aborted }) => aborted),
      false,
      'they stay while there is no news',
    );
    backend.pay(id());
    await paying.lookAgain();
    assert.equal(signals[0]?.aborted, true);
    assert.equal(paying.state.state, 'paid');
  });

  it('and everything else go with the member (P3)', async () => {
    const { drive, come, signals } = openFields();
    const { paying, memory } = openPage({ stripe: drive });
    const paid = paying.pay(quote, options.embedded);
    await untilState(paying, 'paying');
    paying.forget();
    assert.equal(signals[0]?.aborted, true);
    come('submitted');
    await paid;
    assert.deepEqual([paying.state, memory.kept], [{ state: 'ready' }, undefined]);
  });
});

describe('S4-18: acts', () => {
  it('there is one in every state that waits for the member', () => {
    const checkout: Checkout = { id: newCheckoutId(), state: 'open', quote };
    const waiting: PayState[] = [
      { state: 'paying', checkout },
      { state: 'leaving', checkout },
      { state: 'unavailable', checkout },
      { state: 'awaited', checkout },
      { state: 'open', checkout },
      { state: 'uncertain' },
      { state: 'uncertain', error: new ClientError('timeout') },
      { state: 'failed', checkout },
      { state: 'cancelled', checkout },
      { state: 'expired', checkout },
      { state: 'rejected', reason: 'quote-expired' },
      { state: 'not-started' },
    ];
    for (const state of waiting)
      for (const mayBeSentAgain of [true, false])
        assert.notEqual(payActs(state, mayBeSentAgain).length, 0, state.state);
  });

  it('none does anything where it is not offered', async () => {
    const { paying, states } = openPage();
    await Promise.all([paying.resume(), paying.check(), paying.sendAgain(), paying.cancel(), paying.lookAgain()]);
    paying.startOver();
    paying.interrupt();
    assert.deepEqual(states, []);
  });
});
