import type { Checkout, NewCheckout, Quote, RenewalChoice } from '@trait-union/client/contract';
import { ok, problem, type Answer } from '../answer.ts';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import { memberships } from '../membership/membership.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { askBank, catchUpEvents, closeSession, messageAwaited, openSession } from './bank.ts';
import { charges, sessionOf } from './bank-records.ts';
import { catalogueOf } from './catalogue.ts';
import { checkouts, isSettled, quotes, unsettledOf } from './checkout-records.ts';
import type { CatalogueOption } from './kept-catalogue.ts';
import type { KeptCheckout } from './kept-payments.ts';
import { mayPay, payablesOf } from './payables.ts';
import { couponCode, quote as quoteOf, type Quoted } from './quoting.ts';
import { settlePaid, takeDecision } from './settlement.ts';

/** Where the bank is, and which sites it may lead back to. */
export interface PaymentSettings {
  /** The bank's page; it gets `?session=`. */
  bankUrl: string;
  /** Origins; any when absent. */
  returnOrigins?: readonly string[] | undefined;
}

const minute = 60_000;
/** How long a quote holds, and an open checkout waits. */
const quoteHolds = 30 * minute;
const checkoutHolds = 24 * 60 * minute;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a choice comes to for a member as things are now. */
export const quoteNow = (db: Database, memberId: string, choice: RenewalChoice, now: number): Quoted => {
  const kept = memberships(db).get(memberId);
  return quoteOf(choice, {
    catalogue: catalogueOf(db),
    payables: payablesOf(db, memberId, now),
    credit: kept?.credit?.cents ?? 0,
    autoRenewal: kept !== undefined && kept.autoRenewal !== 'not-offered',
    spent: checkouts(db)
      .all()
      .flatMap(({ memberId: payer, state, choice: { coupon } }) =>
        payer === memberId && state === 'paid' && coupon !== undefined ? [couponCode(coupon)] : [],
      ),
    today: dayOf(now),
  });
};

export const keepQuote = (
  db: Database,
  memberId: string,
  choice: RenewalChoice,
  content: Omit<Quote, 'id' | 'validUntil'>,
  now: number,
): Quote => {
  const quote = { id: randomId(), ...content, validUntil: new Date(now + quoteHolds).toISOString() };
  quotes(db).put(quote.id, { memberId, choice, quote });
  return quote;
};

/** It is in time, and comes to the same if it is counted again. */
const holds = (db: Database, memberId: string, choice: RenewalChoice, quote: Quote, now: number): boolean => {
  if (Date.parse(quote.validUntil) <= now) return false;
  const again = quoteNow(db, memberId, choice, now);
  const { id, validUntil } = quote;
  return 'content' in again && JSON.stringify({ id, ...again.content, validUntil }) === JSON.stringify(quote);
};

const reference = (id: string): string => `R-${id.slice(0, 8).toUpperCase()}`;

const paymentOf = (
  db: Database,
  id: string,
  { option, openUntil, state }: KeptCheckout,
  { bankUrl }: PaymentSettings,
): Checkout['payment'] => {
  const [session] = sessionOf(db, id) ?? [];
  if (!option || !session) return undefined;
  if (option.mode === 'offline') {
    const { instructions } = option;
    return { ...(instructions && { instructions }), reference: reference(id), payBy: dayOf(openUntil) };
  }
  if (state !== 'open') return undefined;
  const url = `${bankUrl}?session=${session}`;
  return option.mode === 'redirect'
    ? { url }
    : { url, clientSecret: `${session}_secret_${id.slice(-12)}`, publishableKey: 'pk_test_trait_union' };
};

/** What a member is told of a checkout of theirs. */
export const toCheckout = (db: Database, id: string, settings: PaymentSettings): Checkout => {
  const kept = checkouts(db).get(id);
  if (!kept) throw new Error(`No checkout ${id}`);
  const { state, quote, option, failure, receipt } = kept;
  const payment = isSettled(kept) ? undefined : paymentOf(db, id, kept, settings);
  return {
    id,
    state,
    quote,
    ...(option && { option: toOption(option) }),
    ...(payment && { payment }),
    ...(failure !== undefined && { failure }),
    ...(receipt && { receipt }),
  };
};

export const toOption = ({ id, mode, provider, label, hint }: CatalogueOption): NonNullable<Checkout['option']> => ({
  id,
  mode,
  provider,
  label,
  ...(hint && { hint }),
});

/** The checkout under an id, for whom it belongs to. */
export const checkoutOf = (db: Database, id: string, memberId: string): KeptCheckout | undefined => {
  const found = checkouts(db).get(id);
  return found?.memberId === memberId ? found : undefined;
};

const isKnownReturn = (url: string, { returnOrigins }: PaymentSettings): boolean => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !['https:', 'http:'].includes(parsed.protocol)) return false;
  return returnOrigins === undefined || returnOrigins.includes(parsed.origin);
};

const isSame = (one: NewCheckout, other: NewCheckout): boolean =>
  one.quote === other.quote && one.option === other.option && one.returnUrl === other.returnUrl;

/** An instalment is taken by itself, which no cheque can be. */
const takes = ({ mode }: CatalogueOption, { later }: Quote): boolean => mode !== 'offline' || later.length === 0;

export interface StartingCheckout {
  id: string;
  memberId: string;
  request: NewCheckout;
  settings: PaymentSettings;
  now: number;
}

/** Nothing in here waits, so that of two that arrive at once one is first. */
export const startCheckout = (db: Database, starting: StartingCheckout): Answer<Checkout> => {
  const { id, memberId, request, settings, now } = starting;
  if (!uuid.test(id)) return problem('not-found');
  const known = checkouts(db).get(id);
  if (known) {
    const isTheSame = known.memberId === memberId && isSame(known.request, request);
    return isTheSame ? ok(toCheckout(db, id, settings)) : problem('idempotency-key-reused');
  }
  if (unsettledOf(db, memberId)) return problem('checkout-under-way');
  if (!mayPay(db, memberId, now)) return problem('forbidden');
  const found = quotes(db).get(request.quote);
  if (found?.memberId !== memberId || !holds(db, memberId, found.choice, found.quote, now))
    return problem('quote-expired');
  if (!isKnownReturn(request.returnUrl, settings)) return problem('return-url-refused');

  const { choice, quote } = found;
  const begun: KeptCheckout = {
    memberId,
    request,
    choice,
    quote,
    paidFor: payablesOf(db, memberId, now).flatMap((each) => (choice.members.includes(each.id) ? [each.id] : [])),
    state: 'open',
    openUntil: now + checkoutHolds,
  };
  if (quote.due.cents === 0) {
    checkouts(db).put(id, begun);
    settlePaid(db, id, now);
    return ok(toCheckout(db, id, settings));
  }
  const option = catalogueOf(db).options.find((one) => one.id === request.option);
  if (!option || !takes(option, quote)) return problem('option-unavailable');
  const { payWithinDays } = option;
  const checkout = {
    ...begun,
    option,
    ...(payWithinDays !== undefined && { openUntil: Date.parse(addDays(dayOf(now), payWithinDays + 1)) }),
  };
  checkouts(db).put(id, checkout);
  openSession(db, id, checkout);
  return ok(toCheckout(db, id, settings));
};

/** What the bank already has is its to say; anything else is over. */
const giveUp = (db: Database, id: string, state: 'cancelled' | 'expired', now: number): void => {
  const decision = askBank(db, id);
  if (decision !== undefined) {
    takeDecision(db, id, decision, now);
    return;
  }
  const checkout = checkouts(db).get(id);
  if (!checkout) return;
  closeSession(db, id);
  checkouts(db).put(id, { ...checkout, state });
};

export const cancelCheckout = (db: Database, id: string, now: number): void => {
  const checkout = checkouts(db).get(id);
  if (checkout && !isSettled(checkout)) giveUp(db, id, 'cancelled', now);
};

/** What the clock alone moves: messages on their way, those that never came, checkouts that nobody paid. */
export const catchUp = (db: Database, now: number): void => {
  catchUpEvents(db, now);
  for (const [id, { state, openUntil, submittedAt = now }] of checkouts(db).entries()) {
    if (state === 'open' && openUntil <= now) giveUp(db, id, 'expired', now);
    const decision = state === 'submitted' && submittedAt + messageAwaited <= now ? askBank(db, id) : undefined;
    if (decision !== undefined && decision !== 'submitted') takeDecision(db, id, decision, now);
  }
  for (const { checkout, at, state } of charges(db).all())
    if (state === 'captured' && Date.parse(at) + messageAwaited <= now) takeDecision(db, checkout, 'paid', now);
};
