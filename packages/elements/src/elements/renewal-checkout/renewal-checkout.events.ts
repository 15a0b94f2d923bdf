/** The backend says that a checkout is paid. */
export class RenewalCheckoutPaidEvent extends Event {
  /** The checkout's opaque id. */
  readonly checkout: string;

  constructor(checkout: string) {
    super('renewal-checkout-paid', { bubbles: true, composed: true });
    this.checkout = checkout;
  }
}

declare global {
  interface HTMLElementEventMap {
    'renewal-checkout-paid': RenewalCheckoutPaidEvent;
  }
}
