/** Somebody accepted an invitation here, and is signed in. */
export class InvitationAcceptCompletedEvent extends Event {
  /** The organisation's opaque id; nothing personal. */
  readonly organizationId: string;

  constructor(organizationId: string) {
    super('invitation-accept-completed', { bubbles: true, composed: true });
    this.organizationId = organizationId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'invitation-accept-completed': InvitationAcceptCompletedEvent;
  }
}
