import type { Membership } from '@trait-union/client';

/** The member turned automatic renewal on or off here, and the portal has it. */
export class MembershipStatusChangedEvent extends Event {
  readonly autoRenewal: Membership['autoRenewal'];

  constructor(autoRenewal: Membership['autoRenewal']) {
    super('membership-status-changed', { bubbles: true, composed: true });
    this.autoRenewal = autoRenewal;
  }
}

declare global {
  interface HTMLElementEventMap {
    'membership-status-changed': MembershipStatusChangedEvent;
  }
}
