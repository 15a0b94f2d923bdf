import type { SupportKind } from '@trait-union/client';

/** The union's desk has the request. */
export class SupportRequestSentEvent extends Event {
  readonly kind: SupportKind;
  /** What to quote to the desk; says nothing of the person. */
  readonly reference: string;

  constructor(kind: SupportKind, reference: string) {
    super('support-request-sent', { bubbles: true, composed: true });
    this.kind = kind;
    this.reference = reference;
  }
}

declare global {
  interface HTMLElementEventMap {
    'support-request-sent': SupportRequestSentEvent;
  }
}
