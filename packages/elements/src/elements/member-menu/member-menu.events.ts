/**
 * The member signed out by their own act here, and the portal has confirmed it. Every widget of every tab has already
 * forgotten them.
 */
export class MemberMenuSignedOutEvent extends Event {
  constructor() {
    super('member-menu-signed-out', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'member-menu-signed-out': MemberMenuSignedOutEvent;
  }
}
