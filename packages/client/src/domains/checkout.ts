import type { Checkout, NewCheckout, Quote, RenewalChoice, RenewalOffer } from '../contract/checkout.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type QuoteOutcome =
  | { outcome: 'quoted'; quote: Quote }
  | { outcome: 'coupon-unknown' | 'coupon-expired' | 'coupon-not-applicable' }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type StartOutcome =
  | { outcome: 'started'; checkout: Checkout }
  /** The quote does not hold any more: the member confirms another one first. */
  | { outcome: 'quote-expired' }
  /** One of theirs is not settled: `Membership.checkout` or `RenewalOffer.checkout` says which. */
  | { outcome: 'checkout-under-way' }
  | { outcome: 'option-unavailable' }
  /** The page is on an origin that no provider may lead back to: the webmaster’s to mend. */
  | { outcome: 'return-url-refused' };

/** Renewing: what it comes to, and its payment, whose truth is the backend's alone (S4-18). */
export interface CheckoutDomain {
  /** Rejects with `forbidden` for whoever may not pay (S3-02). */
  offer(options?: ReadOptions): Promise<RenewalOffer>;
  quote(choice: RenewalChoice, options: WriteOptions): Promise<QuoteOutcome>;
  /** `id` is a random UUID made by the page: the same again is the same checkout, never a second one. */
  start(id: string, checkout: NewCheckout, options: WriteOptions): Promise<StartOutcome>;
  /**
   * As it stands now, never an answer that was kept. Undefined when the backend knows nothing of it. `background`:
   * nobody is waiting for it, and it is left out while the backend is down (trust R12).
   */
  read(id: string, options?: ReadOptions & { background?: boolean }): Promise<Checkout | undefined>;
  /** Gives it up if nothing was paid; tells how it stands in any case. */
  cancel(id: string, options: WriteOptions): Promise<Checkout>;
}
