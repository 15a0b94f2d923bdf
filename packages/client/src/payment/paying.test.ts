import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { free, openPage, options, quote } from '../test/paying-page.ts';
import { lostAnswer, lostRequest } from '../test/scripted-line.ts';
import { newCheckoutId } from './checkout-id.ts';

describe('S4-18: paying', () => {
  it('is paid with the receipt of the backend, however its provider calls it', async () => {
    const { paying, backend, states, memory } = openPage({
      stripe: ({ checkout }) => {
        backend.pay(checkout.id);
        return 'submitted';
      },
    });
    await paying.pay(quote, options.embedded);
    assert.deepEqual(states, ['starting', 'paying', 'asking', 'paid']);
    assert.ok(paying.state.state === 'paid' && paying.state.receipt.number);
    assert.deepEqual(backend.calls, ['start', 'read']);
    assert.equal(memory.kept, paying.state.checkout.id, 'a reload shows the receipt again');
    assert.match(memory.kept, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('submitted is never paid: it is asked for with pauses, then not known yet', async () => {
    const waits: number[] = [];
    const { paying, backend, id } = openPage({ stripe: () => 'submitted' }, { waits });
    await paying.pay(quote, options.embedded);
    assert.equal(paying.state.state, 'uncertain');
    assert.deepEqual(waits, [500, 1_000, 2_000, 4_000]);
    assert.deepEqual(paying.acts, ['check']);
    backend.pay(id());
    await paying.lookAgain();
    assert.equal(paying.state.state, 'paid');
  });

  it('what its provider has is not open, even where the backend has not heard of it', async () => {
    const { paying, backend, id } = openPage({ stripe: () => 'submitted' });
    await paying.pay(quote, options.embedded);
    assert.equal(backend.get(id()).state, 'open');
    assert.equal(paying.state.state, 'uncertain', 'nobody is offered to pay again');
    await paying.lookAgain();
    await paying.check();
    assert.equal(paying.state.state, 'uncertain');
  });

  it('nothing due is paid without a provider', async () => {
    const { paying, loaded } = openPage();
    await paying.pay(free);
    assert.equal(paying.state.state, 'paid');
    assert.deepEqual(loaded, []);
  });

  it('S4-22: a cheque is awaited, with its instructions, and no provider is asked on a later visit', async () => {
    const { paying, backend, id, memory } = openPage({ offline: () => 'awaited' });
    await paying.pay(quote, options.offline);
    assert.equal(paying.state.state, 'awaited');
    backend.set(id(), { state: 'submitted' });
    const later = openPage({}, { backend, memory });
    await later.paying.recover();
    assert.equal(later.paying.state.state, 'awaited');
    assert.deepEqual(later.loaded, []);
    backend.pay(id());
    await later.paying.lookAgain();
    assert.equal(later.paying.state.state, 'paid');
  });

  it('S4-22: what to do about a cheque stays where asking how it stands comes to nothing', async () => {
    const { paying, backend } = openPage({ offline: () => 'awaited' });
    await paying.pay(quote, options.offline);
    backend.replies = [lostRequest];
    const failure = () => paying.state.state === 'awaited' && paying.state.error?.code;
    await paying.check();
    assert.equal(failure(), 'unreachable');
    await paying.lookAgain();
    assert.equal(failure(), undefined, 'until there is an answer');
  });

  it('paid without a receipt, or the receipt of another checkout, is no success', async () => {
    for (const change of [{ state: 'paid' as const }, { id: newCheckoutId() }]) {
      const { paying, backend, id } = openPage({ stripe: () => 'submitted' });
      await paying.pay(quote, options.embedded);
      backend.set(id(), change);
      await paying.check();
      assert.ok(paying.state.state === 'uncertain' && paying.state.error?.code === 'malformed');
    }
  });

  it('F15: a checkout that is not what was confirmed goes to no provider', async () => {
    const dearer = { ...quote, due: { cents: 9_900, currency: 'CAD' } };
    for (const change of [{ quote: dearer }, { quote: { ...quote, id: 'q9' } }, { option: options.offline }]) {
      const { paying, backend, loaded } = openPage({ redirect: () => 'left' });
      const { arrive } = backend;
      backend.arrive = (id, asked) => {
        arrive.call(backend, id, asked);
        backend.set(id, change);
        return { outcome: 'started', checkout: backend.get(id) };
      };
      await paying.pay(quote, options.redirect);
      assert.ok(paying.state.state === 'uncertain' && paying.state.error?.code === 'malformed');
      assert.deepEqual(loaded, []);
    }
  });

  it('F15: nor does one that has become dearer by the time it is resumed', async () => {
    const { paying, backend, loaded, id } = openPage({ redirect: () => 'left' });
    await paying.pay(quote, options.redirect);
    await paying.check();
    backend.set(id(), { quote: { ...quote, due: { cents: 9_900, currency: 'CAD' } } });
    await paying.resume();
    assert.equal(paying.state.state, 'uncertain');
    assert.deepEqual(loaded, ['redirect']);
  });

  it('twice at once is once (F20)', async () => {
    const { paying, backend, memory } = openPage({ redirect: () => 'left' });
    await Promise.all([
      paying.pay(quote, options.redirect),
      paying.pay(quote, options.redirect),
      paying.sendAgain(),
      paying.resume(),
    ]);
    assert.equal(backend.calls.length, 1);
    assert.equal(new Set(memory.writes).size, 1);
    assert.equal(paying.state.state, 'leaving');
  });
});

describe('F1, F6, F11: a start whose answer is lost', () => {
  it('is settled by asking, and taken up where it stands', async () => {
    const { paying, backend, states } = openPage();
    backend.replies = [lostAnswer];
    await paying.pay(quote, options.redirect);
    assert.deepEqual(states, ['starting', 'asking', 'open']);
    assert.ok(paying.state.state === 'open' && paying.state.untouched);
    assert.equal(backend.checkouts.size, 1);
  });

  it('that never arrived is not started, and is sent again under its id and key', async () => {
    const { paying, backend, memory } = openPage({ redirect: () => 'left' });
    backend.replies = [lostRequest];
    await paying.pay(quote, options.redirect);
    assert.ok(paying.state.state === 'not-started' && paying.state.error?.code === 'unreachable');
    assert.deepEqual(paying.acts, ['sendAgain', 'startOver']);
    await paying.sendAgain();
    assert.equal(paying.state.state, 'leaving');
    assert.equal(new Set(backend.keys).size, 1);
    assert.equal(new Set(memory.writes).size, 1);
  });

  it('that arrives after all is shown by a page that nobody touches', async () => {
    const { paying, backend, states, id } = openPage();
    backend.replies = [lostRequest];
    await paying.pay(quote, options.redirect);
    const before = states.length;
    await paying.lookAgain();
    backend.replies = [lostAnswer];
    await paying.lookAgain();
    assert.equal(states.length, before, 'not a word while there is no news');
    backend.replies = [{ lost: 'request', code: 'rate-limited' }];
    assert.equal((await paying.lookAgain())?.code, 'rate-limited', 'R9: the page waits for as long as it is told to');
    assert.equal(states.length, before);
    backend.arrive(id(), { quote: quote.id, option: options.redirect.id, returnUrl: '' });
    await paying.lookAgain();
    assert.equal(paying.state.state, 'open');
  });

  it('is uncertain while nobody answers, and says so until somebody does', async () => {
    const { paying, backend } = openPage({ redirect: () => 'left' });
    backend.replies = [lostAnswer, lostRequest, lostRequest];
    await paying.pay(quote, options.redirect);
    assert.ok(paying.state.state === 'uncertain' && paying.state.error?.code === 'unreachable');
    assert.equal(paying.state.untouched, true, 'nothing can have been charged');
    assert.deepEqual(paying.acts, ['check', 'sendAgain']);
    await paying.check();
    assert.equal(paying.state.state, 'uncertain');
    await paying.sendAgain();
    assert.equal(paying.state.state, 'leaving');
    assert.equal(backend.checkouts.size, 1);
  });

  it('S4-19: with nothing due, may be done without a provider', async () => {
    const { paying, backend } = openPage();
    backend.replies = [lostAnswer, lostRequest];
    await paying.pay(free);
    assert.ok(paying.state.state === 'uncertain' && paying.state.untouched === undefined);
  });

  it('F19: offline before anything left, nothing is asked and nothing is kept', async () => {
    const { paying, backend, memory } = openPage();
    backend.replies = [{ lost: 'request', code: 'offline' }];
    await paying.pay(quote, options.redirect);
    assert.ok(paying.state.state === 'not-started' && paying.state.error?.code === 'offline');
    assert.deepEqual(backend.calls, ['start']);
    assert.equal(memory.kept, undefined);
  });

  it('F7: what the backend says to be working on is uncertain', async () => {
    const { paying, backend } = openPage();
    backend.replies = [{ lost: 'request', code: 'in-progress' }];
    await paying.pay(quote, options.redirect);
    assert.deepEqual(paying.state, { state: 'uncertain', untouched: true });
    await paying.lookAgain();
    assert.equal(paying.state.state, 'not-started');
  });

  it('F18: a quote that does not hold any more is rejected, and another one is confirmed', async () => {
    for (const refusal of ['quote-expired', 'option-unavailable'] as const) {
      const { paying, backend, memory } = openPage({ redirect: () => 'left' });
      backend.refusal = refusal;
      await paying.pay(quote, options.redirect);
      assert.deepEqual(paying.state, { state: 'rejected', reason: refusal });
      assert.equal(memory.kept, undefined);
      await paying.lookAgain();
      assert.equal(paying.state.state, 'rejected');
      paying.startOver();
      backend.refusal = undefined;
      await paying.pay({ ...quote, id: 'q2' }, options.redirect);
      assert.equal(paying.state.state, 'leaving');
      assert.equal(new Set(memory.writes).size, 2);
    }
  });

  it('S4-18: a page that no provider may lead back to begins nothing, and it is not the member’s fault', async () => {
    const { paying, backend } = openPage({ redirect: () => 'left' });
    backend.start = () => Promise.resolve({ outcome: 'return-url-refused' });
    await paying.pay(quote, options.redirect);
    assert.ok(paying.state.state === 'not-started' && paying.state.error?.code === 'blocked');
  });

  it('a refusal that hides an earlier start is no refusal', async () => {
    const { paying, backend } = openPage();
    backend.replies = [lostAnswer, lostRequest];
    await paying.pay(quote, options.redirect);
    backend.start = () => Promise.resolve({ outcome: 'quote-expired' });
    await paying.sendAgain();
    assert.equal(paying.state.state, 'open');
  });
});

describe('S4-18: another checkout is under way', () => {
  it('that one is resumed, whoever began it', async () => {
    const first = openPage({ redirect: () => 'left' });
    await first.paying.pay(quote, options.redirect);
    const { paying, states, memory, backend } = openPage({ redirect: () => 'left' }, { backend: first.backend });
    await paying.pay(quote, options.redirect);
    assert.deepEqual(states, ['starting', 'asking', 'open']);
    assert.equal(paying.isResumed, true);
    assert.ok(paying.state.state === 'open' && !paying.state.untouched, 'nobody here knows how far it went');
    assert.equal(memory.kept, first.id());
    await paying.resume();
    assert.equal(paying.state.state, 'leaving');
    assert.equal(backend.checkouts.size, 1);
  });

  it('that is settled by the time it is looked for leaves one’s own to be sent again', async () => {
    const first = openPage({ redirect: () => 'left' });
    await first.paying.pay(quote, options.redirect);
    const { backend } = first;
    const { paying } = openPage({ redirect: () => 'left' }, { backend });
    const { start } = backend;
    backend.start = async (...args) => {
      const outcome = await start.apply(backend, args);
      await backend.cancel(first.id());
      return outcome;
    };
    await paying.pay(quote, options.redirect);
    assert.deepEqual(paying.state, { state: 'not-started' });
    await paying.sendAgain();
    assert.equal(paying.state.state, 'leaving');
  });
});
