/**
 * A member signed in by their own act here. Cancelable: a page that takes over what comes next
 * prevents the move to `return-to`.
 */
export class MemberLoginSucceededEvent extends Event {
  /** The member's opaque id; nothing personal. */
  readonly memberId: string;

  constructor(memberId: string) {
    super('member-login-succeeded', { bubbles: true, composed: true, cancelable: true });
    this.memberId = memberId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'member-login-succeeded': MemberLoginSucceededEvent;
  }
}
