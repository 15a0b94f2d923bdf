/**
 * A member's profile was activated by their own act here, and they are signed in (S0-14). Cancelable: a page that
 * takes over what comes next prevents the move to `return-to`, or to the profile.
 */
export class SignupMatchCompletedEvent extends Event {
  /** The member's opaque id; nothing personal. */
  readonly memberId: string;

  constructor(memberId: string) {
    super('signup-match-completed', { bubbles: true, composed: true, cancelable: true });
    this.memberId = memberId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'signup-match-completed': SignupMatchCompletedEvent;
  }
}
