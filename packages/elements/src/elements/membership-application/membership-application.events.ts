/** An application was sent here, and the union has it. */
export class MembershipApplicationSubmittedEvent extends Event {
  /** What to quote to the union; says nothing of the person. */
  readonly reference: string;

  constructor(reference: string) {
    super('membership-application-submitted', { bubbles: true, composed: true });
    this.reference = reference;
  }
}

/** An application was withdrawn here, by the person who had sent it. */
export class MembershipApplicationWithdrawnEvent extends Event {
  /** What to quote to the union; says nothing of the person. */
  readonly reference: string;

  constructor(reference: string) {
    super('membership-application-withdrawn', { bubbles: true, composed: true });
    this.reference = reference;
  }
}

declare global {
  interface HTMLElementEventMap {
    'membership-application-submitted': MembershipApplicationSubmittedEvent;
    'membership-application-withdrawn': MembershipApplicationWithdrawnEvent;
  }
}
