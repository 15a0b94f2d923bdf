/** The member sent documents here, and the backend has them. It carries nothing: neither what, nor how many. */
export class IdentityCheckSubmittedEvent extends Event {
  constructor() {
    super('identity-check-submitted', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'identity-check-submitted': IdentityCheckSubmittedEvent;
  }
}
