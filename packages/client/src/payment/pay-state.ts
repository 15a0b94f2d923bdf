import type { Checkout, PaymentOption, Quote } from '../contract/checkout.ts';
import type { StartOutcome } from '../domains/checkout.ts';
import { ClientError } from '../errors/client-error.ts';

export type PayRefusal = Exclude<StartOutcome['outcome'], 'started' | 'checkout-under-way' | 'return-url-refused'>;

export type CheckoutReceipt = NonNullable<Checkout['receipt']>;

/**
 * Where one payment is on its way.
 *
 * - `ready` nothing is on its way: never begun, or put away for good
 * - `starting` the checkout is being sent to the backend
 * - `paying` its provider has it, on this page
 * - `leaving` the page is being left for the provider's own
 * - `asking` the backend is asked how it stands
 * - `open` not paid as far as the backend has heard; `error` is why its provider came to nothing
 * - `unavailable` like `open`, and its provider cannot be used on this page
 * - `awaited` a cheque, a visit, a transfer: the union waits for it; `error` is why asking how it stands came to nothing
 * - `uncertain` we don't know yet whether it is paid; `error` is absent while only the provider's word is missing
 * - `paid` and only then: the backend's own word, with the receipt of this very checkout
 * - `failed`, `cancelled`, `expired` for good, and nothing was taken
 * - `rejected` the backend refused to begin it, and confirms that there is none
 * - `not-started` the backend knows nothing of it; `error` is why it was not begun, if anybody knows: `blocked` also
 *   where the backend lets no provider lead back to this page
 *
 * `untouched` says that it was begun on this page, that something is due, and that it was never taken to a provider:
 * nothing can have been charged. Without it nobody may say so, as the backend can hear of a payment minutes after the
 * member is back: what was visited once, before a reload or in another tab, stays so.
 */
export type PayState =
  | { state: 'ready' | 'starting' }
  | { state: 'asking'; checkout?: Checkout }
  | { state: 'paying' | 'leaving'; checkout: Checkout }
  | { state: 'open' | 'unavailable'; checkout: Checkout; untouched?: true; error?: ClientError }
  | { state: 'awaited'; checkout: Checkout; error?: ClientError }
  | { state: 'uncertain'; checkout?: Checkout; untouched?: true; error?: ClientError }
  | { state: 'paid'; checkout: Checkout; receipt: CheckoutReceipt }
  | { state: 'failed' | 'cancelled' | 'expired'; checkout: Checkout }
  | { state: 'rejected'; reason: PayRefusal }
  | { state: 'not-started'; error?: ClientError };

/** What the member may do about a payment: the method of that name. */
export type PayAct = 'resume' | 'check' | 'sendAgain' | 'cancel' | 'startOver';

/** In the order to offer them. Never none where the payment would have no other way to come to an end. */
export const payActs = (state: PayState, mayBeSentAgain: boolean): readonly PayAct[] => {
  switch (state.state) {
    case 'open':
    case 'unavailable':
      return ['resume', 'cancel'];
    case 'leaving':
      return ['resume', 'check', 'cancel'];
    case 'paying':
      return ['cancel'];
    case 'awaited':
      return ['check', 'cancel'];
    case 'uncertain':
      return mayBeSentAgain && state.error ? ['check', 'sendAgain'] : ['check'];
    case 'not-started':
      return ['sendAgain', 'startOver'];
    case 'failed':
    case 'cancelled':
    case 'expired':
    case 'rejected':
      return ['startOver'];
    case 'ready':
    case 'starting':
    case 'asking':
    case 'paid':
      return [];
  }
};

/**
 * What a provider may have done with a checkout that the backend has not heard yet.
 *
 * - `untouched` nothing: it was never taken there
 * - `elsewhere` it was begun in another tab or on another device, and nobody here knows how far it went
 * - `visited` it was taken there
 * - `submitted` the provider said that it has it
 */
export type ProviderPart = 'untouched' | 'elsewhere' | 'visited' | 'submitted';

/**
 * What the backend's word comes to for a member.
 * @throws ClientError `malformed` when it is called paid without a receipt
 */
export const standing = (checkout: Checkout, provider: ProviderPart): PayState => {
  const { state, receipt, option } = checkout;
  switch (state) {
    case 'paid':
      if (!receipt) throw new ClientError('malformed');
      return { state, checkout, receipt };
    case 'failed':
    case 'cancelled':
    case 'expired':
      return { state, checkout };
    case 'open':
    case 'submitted':
      if (option?.mode === 'offline') return { state: 'awaited', checkout };
      if (state === 'submitted' || provider === 'submitted') return { state: 'uncertain', checkout };
      return { state: 'open', checkout, ...(provider === 'untouched' && { untouched: true }) };
  }
};

/** What was confirmed, or told before, and what is told now are to be paid alike. */
export const isSameOrder = (
  { quote, option }: { quote: Quote; option?: PaymentOption | undefined },
  { quote: other, option: otherOption }: Checkout,
): boolean =>
  quote.id === other.id &&
  quote.due.cents === other.due.cents &&
  quote.due.currency === other.due.currency &&
  option?.id === otherOption?.id;

/** States that say as much already, by the state that the backend's word comes to. */
const knownIn: Partial<Record<PayState['state'], readonly PayState['state'][]>> = {
  open: ['open', 'unavailable', 'leaving', 'paying'],
  awaited: ['awaited', 'paying'],
  uncertain: ['paying'],
  'not-started': ['not-started', 'rejected'],
};

/** What the backend answered unasked is worth a change of what is shown. */
export const isNews = (now: PayState, next: PayState): boolean => {
  // That asking came to nothing is over once there is an answer
  if ((now.state === 'uncertain' || now.state === 'awaited') && now.state === next.state)
    return now.error !== undefined && !('error' in next);
  return !knownIn[next.state]?.includes(now.state);
};
