/**
 * The member signed out by their own act here, and the portal has confirmed it. Every widget of every tab has already
 * forgotten them.
 */
export class MemberMenuSignedOutEvent extends Event {
  constructor() {
    super('member-menu-signed-out', { bubbles: true, composed: true });
  }
}

/** The member acts for another of their organisations by their own act here. Every widget of every tab has followed. */
export class MemberMenuSwitchedEvent extends Event {
  /** The organisation's opaque id. */
  readonly organizationId: string;

  constructor(organizationId: string) {
    super('member-menu-switched', { bubbles: true, composed: true });
    this.organizationId = organizationId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'member-menu-signed-out': MemberMenuSignedOutEvent;
    'member-menu-switched': MemberMenuSwitchedEvent;
  }
}
