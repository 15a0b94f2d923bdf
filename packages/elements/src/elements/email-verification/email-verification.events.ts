/** An address of the member turned out to be verified: by a link followed here, or elsewhere and seen here. */
export class EmailVerificationConfirmedEvent extends Event {
  constructor() {
    super('email-verification-confirmed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'email-verification-confirmed': EmailVerificationConfirmedEvent;
  }
}
