import assert from 'node:assert/strict';
import type { Checkout, NewCheckout, PaymentOption, Quote } from '../contract/checkout.ts';
import type { CheckoutDomain, StartOutcome } from '../domains/checkout.ts';
import { ClientError } from '../errors/client-error.ts';
import type { PayRefusal, PayState } from '../payment/pay-state.ts';
import { Paying, type PayMemory } from '../payment/paying.ts';
import type { PaymentProgress, PaymentProvider, PaymentStart } from '../payment/provider.ts';
import { ScriptedLine } from './scripted-line.ts';

const due = { cents: 7_500, currency: 'CAD' };
export const quote: Quote = {
  id: 'q1',
  lines: [{ kind: 'membership', label: { fr: 'Cotisation', en: 'Dues' }, amount: due }],
  total: due,
  due,
  later: [],
  members: [{ name: 'Alex', from: '2027-01-01', until: '2027-12-31', before: '2026-12-31' }],
  validUntil: '2026-11-22T12:00:00Z',
};
const nothing = { cents: 0, currency: 'CAD' };
export const free: Quote = { ...quote, id: 'q0', lines: [], total: nothing, due: nothing };
const label = { fr: 'Carte', en: 'Card' };
export const options: Record<PaymentOption['mode'], PaymentOption> = {
  redirect: { id: 'card-page', mode: 'redirect', provider: 'redirect', label },
  embedded: { id: 'card-here', mode: 'embedded', provider: 'stripe', label },
  offline: { id: 'cheque', mode: 'offline', provider: 'offline', label },
};
const page = 'https://bank.test/pay/1';

/** A backend that keeps to the contract, over a line that the test disturbs, and the provider's side of it. */
export class Backend extends ScriptedLine implements Pick<CheckoutDomain, 'start' | 'read' | 'cancel'> {
  readonly checkouts = new Map<string, Checkout>();
  readonly keys: string[] = [];
  refusal: PayRefusal | undefined;
  /** Its answer comes true after so many questions. */
  settlesAfter = new Map<string, { questions: number; run: () => void }>();
  hasOwnPage = true;

  async start(id: string, asked: NewCheckout, { key }: { key: string }): Promise<StartOutcome> {
    this.keys.push(key);
    return this.carry('start', () => this.arrive(id, asked));
  }

  async read(id: string): Promise<Checkout | undefined> {
    return this.carry('read', () => {
      const settling = this.settlesAfter.get(id);
      if (settling && settling.questions-- === 0) settling.run();
      return this.checkouts.get(id);
    });
  }

  async cancel(id: string): Promise<Checkout> {
    return this.carry('cancel', () => {
      if (this.get(id).state === 'open') this.set(id, { state: 'cancelled' });
      return this.get(id);
    });
  }

  get underWay(): string | undefined {
    return [...this.checkouts.values()].find(({ state }) => state === 'open' || state === 'submitted')?.id;
  }

  get(id: string): Checkout {
    const checkout = this.checkouts.get(id);
    if (!checkout) throw new ClientError('not-found');
    return checkout;
  }

  set(id: string, change: Partial<Checkout>): void {
    this.checkouts.set(id, { ...this.get(id), ...change });
  }

  pay(id: string): void {
    const receipt = { id: 'r1', number: '2026-0042', paidAt: '2026-11-22T11:00:00Z', amount: due };
    this.set(id, { state: 'paid', receipt: { ...receipt, confirmation: 'sent' } });
  }

  arrive(id: string, asked: NewCheckout): StartOutcome {
    const held = this.checkouts.get(id);
    if (held) return { outcome: 'started', checkout: held };
    if (this.refusal) return { outcome: this.refusal };
    if (this.underWay !== undefined) return { outcome: 'checkout-under-way' };
    const option = Object.values(options).find((each) => each.id === asked.option);
    const payment = { clientSecret: 'cs', publishableKey: 'pk', ...(this.hasOwnPage && { url: page }) };
    this.checkouts.set(id, {
      id,
      state: 'open',
      quote: { ...(option ? quote : free), id: asked.quote },
      ...(option && { option, payment }),
    });
    if (!option) this.pay(id);
    return { outcome: 'started', checkout: this.get(id) };
  }
}

export class Memory implements PayMemory {
  kept: string | undefined;
  readonly writes: string[] = [];
  constructor(kept?: string) {
    this.kept = kept;
  }
  read(): string | undefined {
    return this.kept;
  }
  write(checkout: string): void {
    this.kept = checkout;
    this.writes.push(checkout);
  }
  forget(): void {
    this.kept = undefined;
  }
}

type Drive = (payment: PaymentStart) => PaymentProgress | Promise<PaymentProgress>;

export interface OpenedPage {
  paying: Paying;
  backend: Backend;
  memory: Memory;
  /** Every state since it was opened. */
  states: PayState['state'][];
  /** The providers that were asked for, in order. */
  loaded: string[];
  id: () => string;
}

interface Surroundings {
  backend?: Backend;
  memory?: Memory;
  waits?: number[];
  /** Of providers that are not what the options take them for. */
  modes?: Partial<Record<string, PaymentOption['mode']>>;
}

export function openPage(
  drives: Partial<Record<string, Drive>> = {},
  { backend = new Backend(), memory = new Memory(), waits = [], modes = {} }: Surroundings = {},
): OpenedPage {
  const states: PayState['state'][] = [];
  const loaded: string[] = [];
  const paying = new Paying({
    checkouts: () => Promise.resolve(backend),
    underWay: () => Promise.resolve(backend.underWay),
    provider: (id) => {
      loaded.push(id);
      const drive = drives[id];
      const provider: PaymentProvider | undefined = drive && {
        id,
        mode: modes[id] ?? Object.values(options).find(({ provider: named }) => named === id)?.mode ?? 'redirect',
        start: async (payment) => drive(payment),
      };
      return Promise.resolve(provider);
    },
    memory,
    returnUrl: (id) => `https://union.test/renewal#renewal-checkout=${id}`,
    lang: () => 'fr',
    mount: () => undefined,
    onChange: ({ state }) => states.push(state),
    timers: {
      sleep: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    },
  });
  return { paying, backend, memory, states, loaded, id: () => memory.writes.at(-1) ?? '' };
}

/** Fields of a provider that wait for the member, and what the test has them come to. */
export function openFields(): { drive: Drive; come: (progress: PaymentProgress) => void; signals: AbortSignal[] } {
  const come = Promise.withResolvers<PaymentProgress>();
  const signals: AbortSignal[] = [];
  return {
    drive: ({ signal }) => {
      signals.push(signal);
      return come.promise;
    },
    come: come.resolve,
    signals,
  };
}

export async function untilState(paying: Paying, state: PayState['state']): Promise<void> {
  for (let turn = 0; turn < 100 && paying.state.state !== state; turn++) await Promise.resolve();
  // The provider is called a moment later
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  assert.equal(paying.state.state, state);
}
