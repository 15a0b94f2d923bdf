import type {
  Contribution,
  Coupon,
  OwnWords,
  PaymentMethod,
  PaymentOption,
  RenewalLevel,
} from '@trait-union/client/contract';

export interface CatalogueLevel extends Pick<RenewalLevel, 'id' | 'name' | 'description'> {
  /** For one term, in cents, taxes aside. */
  price: number;
  taxed?: true;
}

export interface CatalogueCoupon extends Coupon {
  /** Off what the memberships come to. */
  off: { cents: number } | { percent: number };
  /** Ids of the levels that it is for; all of them when absent. */
  levels?: readonly string[];
}

export interface CatalogueOption extends PaymentOption {
  method: PaymentMethod;
  instructions?: OwnWords;
  /** Of an offline one. */
  payWithinDays?: number;
}

/** What the union sells and how it is paid. */
export interface Catalogue {
  currency: string;
  /** In days, the first one included. */
  term: number;
  /** Until how many days after its end a membership goes on from there; it starts anew after that (B-11). */
  continuesWithin: number;
  /** What that means, in the union's words. */
  gap: { continues: OwnWords; startsAnew: OwnWords };
  levels: readonly CatalogueLevel[];
  contributions: readonly Contribution[];
  coupons: readonly CatalogueCoupon[];
  taxes: readonly { label: OwnWords; perHundredThousand: number }[];
  /** Monthly, from `minimum` cents on. */
  plans: readonly { id: string; label: OwnWords; parts: number; minimum: number }[];
  options: readonly CatalogueOption[];
}

/** The one record of its kind. */
export const catalogueId = 'union';
