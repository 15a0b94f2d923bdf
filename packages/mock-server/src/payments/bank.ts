import { paymentFailures } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import { bankEvents, bankSessions, chargeOf, charges, sessionOf } from './bank-records.ts';
import type { BankDecision, BankEvent, BankSession, Charge, KeptCheckout } from './kept-payments.ts';
import { takeDecision } from './settlement.ts';

/** When what the bank decided reaches the union: at once, when `deliver` is called, never, or after milliseconds. */
export type WebhookDelay = 'at-once' | 'held' | 'lost' | number;

/** The provider of payments, for tests and developers: what its page or its fields would make happen. */
export interface Bank {
  /** Every payment that was asked for, oldest first. */
  readonly sessions: readonly (BankSession & { id: string })[];
  /** Money that was taken, oldest first; of one checkout never twice. */
  readonly charges: readonly (Charge & { id: string })[];
  /**
   * What became of a payment is known to the union when the bank's message arrives. What is over stays so, but for money
   * that comes after all. Throws for a checkout without a payment.
   */
  decide(checkout: string, decision: BankDecision | 'second-step'): void;
  /**
   * Of what is decided from now on. `announced`: that the bank has a payment is known to the union at once, and it is
   * `submitted` until the message arrives. Otherwise it stays `open` until then, whatever was taken.
   */
  webhooks(delay: WebhookDelay, announced?: boolean): void;
  /** What was held, or would arrive later, arrives. */
  deliver(): void;
  /** Everything that ever arrived does once more. */
  redeliver(): void;
}

export const isBankDecision = (value: unknown): value is BankDecision | 'second-step' => {
  if (['submitted', 'second-step', 'paid', 'cancelled'].includes(value as string)) return true;
  const { failed } = (value ?? {}) as { failed?: unknown };
  return (paymentFailures as readonly unknown[]).includes(failed);
};

/** Asks for a payment. */
export const openSession = (db: Database, checkout: string, { request, quote }: KeptCheckout): void => {
  const { returnUrl } = request;
  bankSessions(db).put(randomId(), { checkout, amount: quote.due, returnUrl, state: 'open' });
};

/** What the bank would answer if it were asked; undefined while the payer has not done anything. */
export const askBank = (db: Database, checkout: string): BankDecision | undefined => {
  const [, session] = sessionOf(db, checkout) ?? [];
  if (!session || session.state === 'open' || session.state === 'second-step') return undefined;
  return session.state === 'failed' ? { failed: session.failure ?? 'other' } : session.state;
};

/** Tells the bank to take nothing any more. */
export const closeSession = (db: Database, checkout: string): void => {
  const [id, session] = sessionOf(db, checkout) ?? [];
  if (id !== undefined && session) bankSessions(db).put(id, { ...session, state: 'cancelled' });
};

const arrive = (db: Database, id: string, event: BankEvent, now: number): void => {
  bankEvents(db).put(id, { ...event, arrived: true });
  takeDecision(db, event.checkout, event.decision, now);
};

/** How long the bank's message is waited for before the bank is asked, in milliseconds. */
export const messageAwaited = 10 * 60_000;

/** The messages that should have arrived by now do; what was lost is asked for. */
export const catchUpEvents = (db: Database, now: number): void => {
  for (const [id, event] of bankEvents(db).entries()) {
    const due = event.arrives === 'lost' ? event.sent + messageAwaited : event.arrives;
    if (!event.arrived && due !== 'held' && due <= now) arrive(db, id, event, now);
  }
};

const arrivalAt = (delay: WebhookDelay, now: number): BankEvent['arrives'] => {
  if (delay === 'at-once') return now;
  return typeof delay === 'number' ? now + delay : delay;
};

export const createBank = (db: Database, now: () => number): Bank => {
  const settings = () => db.records<{ delay: WebhookDelay; announced: boolean }>('bank-settings');
  const messages = () => settings().get('webhooks') ?? { delay: 'at-once', announced: true };
  const withIds = <T>(entries: readonly [id: string, record: T][]): (T & { id: string })[] =>
    entries.map(([id, record]) => ({ id, ...record }));

  const tell = (checkout: string, decision: BankDecision): void => {
    const arrives = arrivalAt(messages().delay, now());
    bankEvents(db).put(randomId(), { checkout, decision, arrives, sent: now() });
    catchUpEvents(db, now());
  };

  const charge = (checkout: string, amount: Charge['amount']): void => {
    charges(db).put(randomId(), { checkout, amount, at: new Date(now()).toISOString(), state: 'captured' });
  };

  return {
    get sessions() {
      return withIds(bankSessions(db).entries());
    },
    get charges() {
      return withIds(charges(db).entries());
    },
    decide: (checkout, decision) => {
      const [id, session] = sessionOf(db, checkout) ?? [];
      if (id === undefined || !session) throw new Error(`No payment of checkout ${checkout}`);
      const isOver = ['paid', 'failed', 'cancelled'].includes(session.state);
      if (chargeOf(db, checkout) || (isOver && decision !== 'paid')) return;
      const failure = typeof decision === 'object' ? decision.failed : undefined;
      const state = typeof decision === 'object' ? 'failed' : decision;
      bankSessions(db).put(id, { ...session, state, ...(failure && { failure }) });
      if (decision === 'second-step') return;
      if (decision === 'paid') charge(checkout, session.amount);
      const { announced } = messages();
      if (announced && decision !== 'cancelled') takeDecision(db, checkout, 'submitted', now());
      if (!announced || decision !== 'submitted') tell(checkout, decision);
    },
    webhooks: (delay, announced = true) => {
      settings().put('webhooks', { delay, announced });
    },
    deliver: () => {
      for (const [id, event] of bankEvents(db).entries())
        if (!event.arrived && event.arrives !== 'lost') arrive(db, id, event, now());
    },
    redeliver: () => {
      for (const [id, event] of bankEvents(db).entries()) if (event.arrived) arrive(db, id, event, now());
    },
  };
};
