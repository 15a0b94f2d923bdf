/** Something of who has access was changed by the member's act here. Names nobody. */
export class AccessManagerChangedEvent extends Event {
  constructor() {
    super('access-manager-changed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'access-manager-changed': AccessManagerChangedEvent;
  }
}
