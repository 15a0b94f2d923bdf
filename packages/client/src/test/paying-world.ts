import assert from 'node:assert/strict';
import type { ServedMock } from '@trait-union/mock-server/http';
import type { CheckoutState, PaymentMode } from '../contract/checkout.ts';
import { ClientError } from '../errors/client-error.ts';
import { newKey } from '../idempotency-key.ts';
import { Paying } from '../payment/paying.ts';
import type { PaymentProgress, PaymentStart } from '../payment/provider.ts';
import type { PortalClient } from '../portal-client.ts';
import { createRestClient } from '../rest/rest-client.ts';
import { createBrowser } from './browser.ts';
import { DelayingLine } from './delaying-line.ts';
import { hastyTimers } from './hasty-time.ts';
import type { decisions, inTab, onServer } from './paying-acts.ts';
import { origin, press, signIn, type Made } from './tab-acts.ts';

const member = 'k7w2m9';
const timers = hastyTimers(25);
/** How long a backend goes without asking the bank, in milliseconds. */
const longestSilence = 11 * 60_000;

/** What a backend keeps of a checkout; the rest of it is the mock's. */
interface Kept {
  memberId: string;
  state: CheckoutState;
  receipt?: { id: string };
}

/** Of a provider, in the page: they wait for the member. */
interface Fields {
  checkout: string;
  come: (progress: PaymentProgress | ClientError) => void;
}

const modeOf = (provider: string): PaymentMode =>
  provider === 'redirect' || provider === 'offline' ? provider : 'embedded';

/** A tab of the member's browser: its memory outlives its page. */
interface Tab {
  memory: { checkout?: string };
  page: Page;
}

interface Page {
  paying: Paying;
  fields: Fields | undefined;
  /** What was begun on it. */
  works: Promise<unknown>[];
  /** Called when fields stand in it, which may wait for the member for ever. */
  onFields: () => void;
  /** Its scripts run no more; what they sent may still arrive. */
  leave(): void;
}

/** The member's browser, the line to the backend, the bank, and the claims that the pages made. */
export class World {
  readonly tabs: [Tab, Tab];
  readonly #served: ServedMock;
  /** Moves the clock of the backend. */
  readonly #pass: (milliseconds: number) => void;
  readonly #line: DelayingLine;
  /** In no hurry, for what is not on trial. */
  readonly #patient: PortalClient;
  /** Checkouts of which a page said that nothing will ever come of them. */
  readonly #givenUp = new Set<string>();
  /** The end of the membership as the member knew it, which they want to move once. */
  #expiresOn: string | undefined;
  #price = 180_00;
  /** The addresses to which pages sent what was confirmed, by its quote. */
  readonly #sent = new Map<string, Set<string>>();
  readonly #OnTrial: typeof Paying;
  constructor(served: ServedMock, pass: (milliseconds: number) => void, OnTrial = Paying) {
    this.#served = served;
    this.#pass = pass;
    this.#OnTrial = OnTrial;
    const { fetch } = createBrowser(origin);
    this.#line = new DelayingLine(fetch);
    this.#patient = createRestClient({ baseUrl: served.baseUrl, fetch, page: new EventTarget() });
    this.tabs = [this.#openTab({}), this.#openTab({})];
  }

  #openTab(memory: Tab['memory']): Tab {
    return { memory, page: this.#openPage(memory) };
  }

  #openPage(memory: Tab['memory']): Page {
    let isLeft = false;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (isLeft) throw new TypeError('The page is gone');
      if (typeof input === 'string' && typeof init?.body === 'string') this.#note(input, init.body);
      return this.#line.fetch(input, init);
    };
    const client = createRestClient({ baseUrl: this.#served.baseUrl, fetch, timers, page: new EventTarget() });
    const paying = new this.#OnTrial({
      checkouts: () => Promise.resolve(client.checkout),
      underWay: async () => (await client.membership.read()).checkout,
      provider: (id) => Promise.resolve({ id, mode: modeOf(id), start: (payment) => drive(id, payment) }),
      memory: {
        read: () => memory.checkout,
        write: (checkout) => {
          if (!isLeft) memory.checkout = checkout;
        },
        forget: () => {
          if (!isLeft) delete memory.checkout;
        },
      },
      returnUrl: (checkout) => `${origin}/renewal#renewal-checkout=${checkout}`,
      lang: () => 'fr',
      mount: () => undefined,
      timers: hastyTimers(500),
      onChange: (state) => {
        if (!isLeft && ['failed', 'cancelled', 'expired'].includes(state.state) && 'checkout' in state)
          this.#givenUp.add(state.checkout.id);
      },
    });
    const drive = async (id: string, { checkout, signal }: PaymentStart): Promise<PaymentProgress> => {
      if (id === 'redirect') return 'left';
      if (id === 'offline') return 'awaited';
      const coming = Promise.withResolvers<PaymentProgress>();
      const fields: Fields = {
        checkout: checkout.id,
        come: (progress) => {
          if (page.fields === fields) page.fields = undefined;
          if (progress instanceof ClientError) coming.reject(progress);
          else coming.resolve(progress);
        },
      };
      page.fields = fields;
      page.onFields();
      signal.addEventListener('abort', () => {
        fields.come('cancelled');
      });
      return coming.promise;
    };
    const page: Page = {
      paying,
      fields: undefined,
      works: [],
      onFields: () => undefined,
      leave: () => {
        isLeft = true;
        page.fields = undefined;
        client.dispose();
      },
    };
    return page;
  }

  #note(address: string, body: string): void {
    const { quote = '' } = JSON.parse(body) as { quote?: string };
    if (quote) this.#sent.set(quote, new Set(this.#sent.get(quote)).add(address));
  }

  /** The end of the membership. */
  get #end(): string | undefined {
    return this.#served.portal.db.records<{ expiresOn: string }>('membership').get(member)?.expiresOn;
  }

  async begin(): Promise<void> {
    await signIn(this.#patient);
    this.#expiresOn = this.#end;
  }

  /** Confirms what the backend counts now. */
  async pay({ paying }: Page, mode: PaymentMode): Promise<void> {
    const { checkout } = this.#patient;
    const { levels, members, options } = await checkout.offer();
    const level = levels.find(({ current }) => current)?.id ?? '';
    const self = members.filter((one) => one.self).map(({ id }) => id);
    const choice = { level, members: self, contributions: [], useCredit: false, autoRenewal: false };
    const answer = await checkout.quote(choice, { key: newKey() });
    assert.ok(answer.outcome === 'quoted');
    await paying.pay(
      answer.quote,
      options.find((option) => option.mode === mode),
    );
  }

  async perform(one: Made<typeof inTab> | Made<typeof onServer>): Promise<void> {
    if ('tab' in one) await this.#performInTab(one);
    else await this.#performOnServer(one);
  }

  async #performOnServer(one: Made<typeof onServer>): Promise<void> {
    const { bank, faults, treasurer } = this.#served.portal;
    if (one.do === 'bank') this.#decide(one.decision, one.of);
    else if (one.do === 'pass') this.#pass(one.minutes * 60_000);
    else if (one.do === 'webhooks') bank.webhooks(one.delay, one.announced);
    else if (one.do === 'fault')
      for (const operation of one.operations) faults.set(one.name, { operation, times: one.times, milliseconds: 5 });
    else if (one.do === 'clear') faults.clear();
    else if (one.do === 'signIn') await signIn(this.#patient);
    else if (one.do === 'delay') this.#line.delayNext();
    else if (one.do === 'arrive') await this.#line.arrive();
    else if (one.do === 'reprice') treasurer.reprice('regular', (this.#price += 5_00));
    else if (one.do === 'endQuotes') treasurer.endQuotes();
    else if (one.do === 'deliver') bank.deliver();
    else bank.redeliver();
  }

  /** On the bank's page, in its fields, or at the office; also when it is too late. */
  #decide(decision: (typeof decisions)[number], of: number): void {
    const [id] = this.#own().at(-1 - of) ?? [];
    if (id !== undefined) this.#served.portal.bank.decide(id, decision);
  }

  async #performInTab(one: Made<typeof inTab>): Promise<void> {
    const at = one.tab === 0 ? 0 : 1;
    const { page, memory } = this.tabs[at];
    const { paying } = page;
    if ('mode' in one) {
      this.#begin(page, this.pay(page, one.mode));
      if (one.twice) this.#begin(page, this.pay(page, one.mode));
    } else if ('progress' in one) this.#come(page, one.progress);
    else if ('button' in one) this.#begin(page, press(page.paying, one.button));
    else if (one.do === 'look') this.#begin(page, paying.lookAgain());
    else if (one.do === 'seenAgain') this.#begin(page, paying.check());
    else if (one.do === 'interrupt') paying.interrupt();
    else this.#open(one.do === 'copy' ? 1 - at : at, one.do === 'close' ? {} : { ...memory });
    if (one.awaited) await this.idle();
  }

  #open(at: number, memory: Tab['memory']): void {
    this.tabs[at]?.page.leave();
    const opened = this.#openTab(memory);
    this.tabs[at] = opened;
    this.#begin(opened.page, opened.page.paying.recover());
  }

  #come({ fields }: Page, progress: 'submitted' | 'cancelled' | 'unavailable' | 'failed'): void {
    if (!fields) return;
    // A provider says that it has a payment only then
    if (progress === 'submitted') this.#served.portal.bank.decide(fields.checkout, 'submitted');
    fields.come(progress === 'failed' ? new ClientError('unreachable') : progress);
  }

  /** An act that nobody waits for; what it comes to is in the state of the page. */
  #begin({ works }: Page, work: Promise<unknown>): void {
    works.push(work.catch(() => undefined));
  }

  end(): void {
    for (const { page } of this.tabs) page.leave();
    this.#patient.dispose();
  }

  /** Everything but fields that wait for the member has come to an end. */
  async idle(): Promise<void> {
    for (const { page } of this.tabs) {
      if (page.fields) continue;
      const shown = new Promise<void>((resolve) => (page.onFields = resolve));
      await Promise.race([Promise.all(page.works), shown]);
    }
  }

  /** The member's checkouts, oldest first. */
  #own(): (readonly [id: string, checkout: Kept])[] {
    return this.#served.portal.db
      .records<Kept>('checkouts')
      .entries()
      .filter(([, { memberId }]) => memberId === member);
  }

  /** The bank's ledger, without the money that will be sent back as it came for what was over. */
  #taken(): string[] {
    const { charges } = this.#served.portal.bank;
    const own = new Map(this.#own());
    return charges.flatMap(({ state, checkout }) => {
      const isOver = ['failed', 'cancelled', 'expired'].includes(own.get(checkout)?.state ?? 'failed');
      return state === 'captured' && !isOver ? [checkout] : [];
    });
  }

  /** What must hold at any moment. */
  check(): void {
    const own = new Map(this.#own());
    for (const { size } of this.#sent.values()) assert.equal(size, 1, 'what was confirmed once is one checkout');
    const taken = this.#taken();
    assert.equal(new Set(taken).size, taken.length, 'one charge at most');
    assert.ok(taken.length <= this.#sent.size, 'one charge at most of what was confirmed');
    for (const { page } of this.tabs) {
      const { state } = page.paying;
      if (state.state !== 'paid') continue;
      assert.equal(own.get(state.checkout.id)?.receipt?.id, state.receipt.id, 'no false success');
      assert.ok(taken.includes(state.checkout.id), 'no false success');
    }
    for (const id of this.#givenUp) assert.notEqual(own.get(id)?.state, 'paid', 'no lost success');
    const bodies = new Map<string, string>();
    for (const { operation, path, body = '' } of this.#served.portal.requests) {
      if (operation !== 'checkout.start') continue;
      assert.equal(bodies.get(path) ?? body, body, 'the same checkout at every attempt');
      bodies.set(path, body);
    }
  }

  /** Where the faults have ended, every page comes to an end, and the member to their answer. */
  async conclude(pays: boolean, button: number): Promise<void> {
    const { faults, bank } = this.#served.portal;
    faults.clear();
    await this.idle();
    this.check();
    faults.clear();
    bank.webhooks('at-once');
    bank.deliver();
    // A message that never came is asked for by then
    this.#pass(longestSilence);
    await this.#line.arrive();
    await signIn(this.#patient);
    for (const tab of this.tabs) await this.#leaveAlone(tab);
    for (const at of [0, 1]) await this.#follow(at, pays, button);
    // What no page shows any more, as its page was closed, is found by the next one
    this.#open(0, {});
    await this.idle();
    await this.#follow(0, pays, button);
    this.check();
    const own = new Map(this.#own());
    const paid = [...own].flatMap(([id, { state }]) => (state === 'paid' ? [id] : []));
    assert.deepEqual(this.#taken().sort(), paid.sort(), 'renewed when it is charged, and only then');
    assert.equal(this.#end !== this.#expiresOn, paid.length > 0, 'renewed when it is charged, and only then');
    if (pays) assert.notEqual(paid.length, 0, 'no dead end: who wants to pay has paid');
    const left = [...own.values()].filter(({ state }) => state === 'open' || state === 'submitted');
    assert.deepEqual(left, [], 'nothing is left under way');
  }

  /** A page that nobody touches corrects itself: a payment of its own that was taken is shown as such. */
  async #leaveAlone({ page, memory }: Tab): Promise<void> {
    await page.paying.lookAgain();
    const own = new Map(this.#own());
    if (memory.checkout !== undefined && own.get(memory.checkout)?.state === 'paid')
      assert.equal(page.paying.state.state, 'paid', 'no false failure that stays');
  }

  /** A member who presses what the page offers, and does what their bank asks, until they have an answer. */
  async #follow(at: number, pays: boolean, button: number): Promise<void> {
    const { bank, treasurer } = this.#served.portal;
    for (let step = 0; step < 16; step++) {
      const tab = this.tabs[at];
      if (!tab) return;
      const { page } = tab;
      const { state } = page.paying;
      const settle = (checkout: string): void => {
        bank.decide(checkout, pays ? 'paid' : { failed: 'declined' });
        bank.redeliver();
      };
      if (state.state === 'paid' || (state.state === 'failed' && !pays)) return;
      if (state.state === 'ready') {
        // Renewed already, in the other tab
        if (this.#end !== this.#expiresOn) return;
        await this.pay(page, 'redirect');
      } else if (state.state === 'paying' && page.fields) {
        settle(state.checkout.id);
        page.fields.come('submitted');
        await this.idle();
      } else if (state.state === 'leaving') {
        settle(state.checkout.id);
        this.#open(at, tab.memory);
        await this.idle();
      } else if (state.state === 'awaited') {
        settle(state.checkout.id);
        await page.paying.lookAgain();
      } else if (state.state === 'uncertain') {
        if (state.checkout) settle(state.checkout.id);
        else treasurer.endQuotes();
        await page.paying.check();
      } else {
        this.#begin(page, press(page.paying, button));
        await this.idle();
      }
    }
    this.check();
    assert.fail(`A dead end: ${JSON.stringify(this.tabs[at]?.page.paying.state)}`);
  }
}
