/** The member chose a new password here, and the backend has it. */
export class AccountRecoveryCompletedEvent extends Event {
  /** Whether that also signed them in. */
  readonly signedIn: boolean;

  constructor(signedIn: boolean) {
    super('account-recovery-completed', { bubbles: true, composed: true });
    this.signedIn = signedIn;
  }
}

declare global {
  interface HTMLElementEventMap {
    'account-recovery-completed': AccountRecoveryCompletedEvent;
  }
}
