import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Day, Money } from './money.ts';

/** `none`: never a member, or not any more for longer than can be renewed. */
export const membershipStates = ['active', 'lapsed', 'pending', 'none'] as const;
export type MembershipState = (typeof membershipStates)[number];

/** Why somebody may not renew here (S3-02, S3-06). */
export const renewalRefusals = ['not-voting-member', 'paid-by-employer', 'other'] as const;
export type RenewalRefusal = (typeof renewalRefusals)[number];

/** A reduction that the member holds. */
export const Coupon = z.object({
  /** What is typed at the checkout. */
  code: z.string(),
  label: OwnWords,
  expiresOn: z.optional(Day),
});
export type Coupon = z.infer<typeof Coupon>;

export const Membership = z.object({
  state: z.enum(membershipStates),
  level: z.optional(OwnWords),
  /** Since when they are a member; null when the file does not say. */
  since: z.nullable(Day),
  /** Its last day; null for one without an end. */
  expiresOn: z.nullable(Day),
  /** Whole days until `expiresOn` in the union's zone, 0 on that day, negative after it; null for one without an end. */
  daysLeft: z.nullable(z.number()),
  /** What having lapsed means here, in the union's words (B-11). */
  lapse: z.optional(OwnWords),
  /** What the union owes the member, to be used at the checkout (S4-09). */
  credit: z.nullable(Money),
  coupons: z.array(Coupon),
  /** Whether it renews itself at its end (B-10). */
  autoRenewal: z.enum(['on', 'off', 'not-offered']),
  renewal: z.object({
    /** `not-needed`: nothing to pay, or nothing yet by the union's rule. */
    state: z.enum(['open', 'not-yet', 'not-allowed', 'not-needed']),
    opensOn: z.optional(Day),
    /** One of `renewalRefusals`; an unknown one is worded as `other`. */
    reason: z.optional(z.string()),
    /** Who can, by name or by role. */
    ask: z.optional(OwnWords),
  }),
  /** The id of a checkout of theirs that is not settled. */
  checkout: z.optional(z.string()),
});
export type Membership = z.infer<typeof Membership>;

export const AutoRenewal = z.object({ on: z.boolean() });

/** The member's card (S4-10, B-16). */
export const Card = z.object({
  name: z.string(),
  memberNumber: z.string(),
  organization: z.string(),
  level: z.optional(OwnWords),
  since: z.nullable(Day),
  /** Its last day; null for one without an end. */
  validUntil: z.nullable(Day),
  state: z.enum(['valid', 'expired']),
  /** What the QR code holds: an absolute https address with an opaque code, where the backend says whether the card is good. */
  verifyUrl: z.string().check(z.maxLength(300)),
  /** Passes for the wallets of phones, where the union makes them. */
  passes: z.array(z.object({ wallet: z.enum(['apple', 'google']), url: z.string() })),
});
export type Card = z.infer<typeof Card>;

/** What anyone who scans a card is told: that it is good, and no name. */
export const CardCheck = z.object({
  state: z.enum(['valid', 'expired', 'unknown']),
  validUntil: z.optional(Day),
});
export type CardCheck = z.infer<typeof CardCheck>;

export const membershipEndpoints = {
  read: { method: 'GET', path: '/membership', response: Membership },
  setAutoRenewal: { method: 'PUT', path: '/membership/auto-renewal', response: Membership },
  card: { method: 'GET', path: '/membership/card', response: Card },
  /** For whoever stands at the door; needs no session. */
  checkCard: { method: 'GET', path: '/card-checks/{code}', response: CardCheck },
} as const satisfies Record<string, Endpoint>;
