import type { Card, Coupon, Membership, Money, OwnWords } from '@trait-union/client/contract';

/** A membership as the union keeps it, under the member's id; whatever the clock decides is not in it. */
export interface KeptMembership {
  level?: { id: string; name: OwnWords };
  /** Since when and until when, days included; null for a start that the file does not say, for no end. */
  since: string | null;
  expiresOn: string | null;
  /** Applied for, and not accepted yet. */
  pending?: true;
  credit: Money | null;
  coupons: Coupon[];
  autoRenewal: Membership['autoRenewal'];
  /** Why they may not pay for it themselves, whenever that is (S3-02). */
  refusal?: Pick<Membership['renewal'], 'reason' | 'ask'>;
  /** Made by the office where it makes them. */
  passes?: Card['passes'];
}

/** Under its code, which is all that a QR code says. */
export interface KeptCard {
  memberId: string;
}
