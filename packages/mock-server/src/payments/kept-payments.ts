import type {
  Checkout,
  CheckoutState,
  Money,
  NewCheckout,
  PaymentFailure,
  Quote,
  RenewalChoice,
} from '@trait-union/client/contract';
import type { CatalogueOption } from './kept-catalogue.ts';

/** Under its id. */
export interface KeptQuote {
  memberId: string;
  choice: RenewalChoice;
  quote: Quote;
}

/** Under the id that the page made. */
export interface KeptCheckout extends Pick<Checkout, 'failure' | 'receipt'> {
  /** Whoever pays. */
  memberId: string;
  /** What it was begun with: the same again is the same checkout. */
  request: NewCheckout;
  choice: RenewalChoice;
  quote: Quote;
  /** Those whose membership it pays, in the order of the quote's. */
  paidFor: readonly string[];
  /** Absent where nothing was due. */
  option?: CatalogueOption;
  state: CheckoutState;
  /** Until when it may stay open, in milliseconds since the epoch. */
  openUntil: number;
  /** When the bank first had it. */
  submittedAt?: number;
}

/** What became of a payment, as the bank tells it. */
export type BankDecision = 'submitted' | 'paid' | 'cancelled' | { failed: PaymentFailure };

/** A payment that the union asked the bank for, under an id of the bank's. */
export interface BankSession {
  checkout: string;
  amount: Money;
  /** Where the member goes from the bank's page. */
  returnUrl: string;
  /** `second-step`: the bank asks the payer to prove who they are. */
  state: 'open' | 'second-step' | 'submitted' | 'paid' | 'failed' | 'cancelled';
  failure?: PaymentFailure;
}

/** Money that was taken. */
export interface Charge {
  checkout: string;
  amount: Money;
  /** ISO 8601, UTC. */
  at: string;
  /** `sent-back`: the checkout was over when it came. */
  state: 'captured' | 'sent-back';
}

/** A message from the bank to the union. */
export interface BankEvent {
  checkout: string;
  decision: BankDecision;
  /** When it arrives, in milliseconds since the epoch; `held` until it is let go, `lost` for ever. */
  arrives: number | 'held' | 'lost';
  /** In milliseconds since the epoch. */
  sent: number;
  arrived?: true;
}
