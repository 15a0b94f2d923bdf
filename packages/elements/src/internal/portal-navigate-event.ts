/** Where a way out leads. */
export type WayOut =
  | 'home'
  | 'login'
  | 'recovery'
  | 'sign-up'
  | 'support'
  | 'verification'
  | 'identity'
  | 'application'
  | 'invitation'
  | 'profile'
  | 'votes'
  | 'ballot'
  | 'results'
  | 'receipt'
  | 'membership'
  | 'renewal'
  | 'card'
  | 'history';

/**
 * A member is about to follow a way out of a widget. Cancelable: a page that shows the place itself, without a load,
 * prevents it (S1-26, S4-23).
 */
export class PortalNavigateEvent extends Event {
  readonly to: WayOut;
  /** The address that the page itself gave for it, whole. */
  readonly url: string;

  constructor(to: WayOut, url: string) {
    super('portal-navigate', { bubbles: true, composed: true, cancelable: true });
    this.to = to;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-navigate': PortalNavigateEvent;
  }
}
