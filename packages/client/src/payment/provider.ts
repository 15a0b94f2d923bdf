import type { Checkout, PaymentMode } from '../contract/checkout.ts';

/**
 * What came of taking a checkout to its provider. None of these says that anything is paid: only the backend does.
 *
 * - `left` the page is being left for the provider's own
 * - `submitted` the provider has it
 * - `cancelled` the member went back
 * - `awaited` nothing more to do here: a cheque, a visit
 * - `unavailable` it cannot be used on this page: another way to pay is offered
 */
export type PaymentProgress = 'left' | 'submitted' | 'cancelled' | 'awaited' | 'unavailable';

export interface PaymentStart {
  checkout: Checkout;
  /** The widgets' language now. */
  lang: 'fr' | 'en';
  /**
   * `embedded`: an empty place in the page's own tree, outside any shadow root, for the provider's fields; undefined
   * where there is none (trust S24).
   */
  mount: () => HTMLElement | undefined;
  /** The member chose another way, or the widget left the page. */
  signal: AbortSignal;
}

/** A way to pay that a page can drive; each is its own file, loaded when it is chosen (S4-18). */
export interface PaymentProvider {
  /** What a `PaymentOption` names it by. */
  readonly id: string;
  /** That of the options which it drives; with one of another mode it is not used. */
  readonly mode: PaymentMode;
  /** Never rejects for what a member or the provider decided; rejects with a ClientError for a failure. */
  start(payment: PaymentStart): Promise<PaymentProgress>;
}
