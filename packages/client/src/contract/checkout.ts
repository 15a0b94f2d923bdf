import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Day, Money } from './money.ts';

/**
 * How a payment is made.
 *
 * - `redirect` on the provider's own page, which leads back
 * - `embedded` in the page, in fields that are the provider's
 * - `offline` by cheque, in person, by transfer
 */
export const paymentModes = ['redirect', 'embedded', 'offline'] as const;
export type PaymentMode = (typeof paymentModes)[number];

/** One way to pay that the backend offers. */
export const PaymentOption = z.object({
  id: z.string(),
  mode: z.enum(paymentModes),
  /** Which of the page's providers drives it: `redirect`, `offline`, `stripe`, or one that the site plugs in. */
  provider: z.string(),
  label: OwnWords,
  hint: z.optional(OwnWords),
});
export type PaymentOption = z.infer<typeof PaymentOption>;

/** A level of membership that may be chosen at the renewal (B-12). */
export const RenewalLevel = z.object({
  id: z.string(),
  name: OwnWords,
  description: z.optional(OwnWords),
  price: Money,
  /** The one that the member has now. */
  current: z.boolean(),
});
export type RenewalLevel = z.infer<typeof RenewalLevel>;

/** Something given beside what is due (B-14). */
export const Contribution = z.object({
  id: z.string(),
  name: OwnWords,
  description: z.optional(OwnWords),
  /** Amounts to choose from, smallest first. */
  suggested: z.array(Money),
  /** Between which amounts a member may choose their own; absent when they may not. */
  own: z.optional(z.object({ min: Money, max: Money })),
});
export type Contribution = z.infer<typeof Contribution>;

/** Somebody whose membership may be paid here: the member, and those whom they coordinate (B-05). */
export const Renewable = z.object({
  id: z.string(),
  name: z.string(),
  self: z.boolean(),
  expiresOn: z.nullable(Day),
});
export type Renewable = z.infer<typeof Renewable>;

/** What the member may choose from. */
export const RenewalOffer = z.object({
  levels: z.array(RenewalLevel),
  members: z.array(Renewable),
  contributions: z.array(Contribution),
  coupons: z.boolean(),
  /** What can be taken off what is due; null where there is none. */
  credit: z.nullable(Money),
  /** The member may let it renew itself (B-10). */
  autoRenewal: z.boolean(),
  /** Ways to spread what is due (B-10); none means at once. */
  instalments: z.array(z.object({ id: z.string(), label: OwnWords })),
  options: z.array(PaymentOption),
  /** The one of theirs that is not settled, as `Membership.checkout`; for a backend without that domain. */
  checkout: z.optional(z.string()),
});
export type RenewalOffer = z.infer<typeof RenewalOffer>;

/** What was chosen. */
export const RenewalChoice = z.object({
  level: z.string().check(z.maxLength(64)),
  /** Ids of `members`, one at least. */
  members: z.array(z.string().check(z.maxLength(64))),
  contributions: z.array(z.object({ id: z.string().check(z.maxLength(64)), amount: Money })),
  coupon: z.optional(z.string().check(z.maxLength(64))),
  useCredit: z.boolean(),
  autoRenewal: z.boolean(),
  instalments: z.optional(z.string().check(z.maxLength(64))),
});
export type RenewalChoice = z.infer<typeof RenewalChoice>;

export const QuoteLine = z.object({
  kind: z.enum(['membership', 'level-change', 'contribution', 'coupon', 'credit', 'tax', 'fee', 'other']),
  label: OwnWords,
  amount: Money,
});
export type QuoteLine = z.infer<typeof QuoteLine>;

/** What it comes to, as the backend counts it (S4-19): the page shows it and computes nothing. */
export const Quote = z.object({
  id: z.string(),
  /** They add up to `total`. */
  lines: z.array(QuoteLine),
  total: Money,
  /** To pay now: less than `total` where it is spread. */
  due: Money,
  /** What is taken later, by itself; soonest first (B-10). */
  later: z.array(z.object({ on: Day, amount: Money })),
  /** For each member: the period that is paid for, and when it would end now. An early renewal adds to it. */
  members: z.array(z.object({ name: z.string(), from: Day, until: Day, before: z.nullable(Day) })),
  /** How the time since the end is dealt with, in the union's words (B-11). */
  gap: z.optional(OwnWords),
  validUntil: Instant,
});
export type Quote = z.infer<typeof Quote>;

/**
 * Only the backend moves a checkout from one to the next.
 *
 * - `open` to be paid
 * - `submitted` the provider has it, and whether it is paid is not known yet
 * - `paid`, `failed`, `cancelled`, `expired` for good; `paid` alone takes money
 */
export const checkoutStates = ['open', 'submitted', 'paid', 'failed', 'cancelled', 'expired'] as const;
export type CheckoutState = (typeof checkoutStates)[number];

/** Why a payment failed; what a member can do about it is worded from this. */
export const paymentFailures = [
  'declined',
  'insufficient-funds',
  'authentication-failed',
  'expired-card',
  'other',
] as const;
export type PaymentFailure = (typeof paymentFailures)[number];

export const Checkout = z.object({
  /** Made by the page, at random; opaque, goes into URLs. */
  id: z.string(),
  state: z.enum(checkoutStates),
  quote: Quote,
  /** Absent where nothing was left to pay. */
  option: z.optional(PaymentOption),
  /** How to pay, while it is open; while an offline one is awaited. */
  payment: z.optional(
    z.object({
      /** `redirect`: the provider's page, absolute, https. Also of an `embedded` one, for where it cannot be mounted. */
      url: z.optional(z.string()),
      /** `embedded`: what the provider's own code asks for. */
      clientSecret: z.optional(z.string()),
      publishableKey: z.optional(z.string()),
      /** `offline`: what to do, in the union's words, and what to write on it. */
      instructions: z.optional(OwnWords),
      reference: z.optional(z.string()),
      payBy: z.optional(Day),
    }),
  ),
  /** Of a failed one: one of `paymentFailures`; an unknown one is worded as `other`. */
  failure: z.optional(z.string()),
  /** Of a paid one. */
  receipt: z.optional(
    z.object({
      /** In the member's history; its number, as printed. */
      id: z.string(),
      number: z.string(),
      paidAt: Instant,
      amount: Money,
      /** `no-email`: there is none on file, and the member had better print it (S4-20). */
      confirmation: z.enum(['sent', 'no-email']),
    }),
  ),
});
export type Checkout = z.infer<typeof Checkout>;

export const NewCheckout = z.object({
  quote: z.string().check(z.maxLength(64)),
  /** Id of an option; absent when nothing is due. */
  option: z.optional(z.string().check(z.maxLength(64))),
  /** Where a provider's page leads back, on an origin that the backend knows. */
  returnUrl: z.string().check(z.maxLength(2048)),
});
export type NewCheckout = z.infer<typeof NewCheckout>;

/** A member has one checkout at a time that is not settled, and one charge at most comes of each. */
export const checkoutEndpoints = {
  offer: { method: 'GET', path: '/renewal', response: RenewalOffer },
  quote: {
    method: 'POST',
    path: '/renewal/quotes',
    response: Quote,
    outcomes: ['coupon-unknown', 'coupon-expired', 'coupon-not-applicable', 'invalid-fields'],
  },
  /** The page makes the id, so that a reply that was lost can be asked for: the same again is the same checkout. */
  start: {
    method: 'PUT',
    path: '/checkouts/{checkout}',
    response: Checkout,
    outcomes: ['quote-expired', 'checkout-under-way', 'option-unavailable', 'return-url-refused'],
  },
  read: { method: 'GET', path: '/checkouts/{checkout}', response: Checkout },
  /** Gives it up if nothing was paid; answers how it stands in any case. */
  cancel: { method: 'POST', path: '/checkouts/{checkout}/cancellation', response: Checkout },
} as const satisfies Record<string, Endpoint>;
