/** The member posted an offer here, and the backend has it. */
export class JobBoardPostedEvent extends Event {
  /** The backend's own id of the offer. */
  readonly offerId: string;

  constructor(offerId: string) {
    super('job-board-posted', { bubbles: true, composed: true });
    this.offerId = offerId;
  }
}

/** The member saved changes to an offer here, and the backend has them. */
export class JobBoardSavedEvent extends Event {
  readonly offerId: string;

  constructor(offerId: string) {
    super('job-board-saved', { bubbles: true, composed: true });
    this.offerId = offerId;
  }
}

/** The member withdrew an offer here: nobody is shown it any more. */
export class JobBoardWithdrawnEvent extends Event {
  readonly offerId: string;

  constructor(offerId: string) {
    super('job-board-withdrawn', { bubbles: true, composed: true });
    this.offerId = offerId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'job-board-posted': JobBoardPostedEvent;
    'job-board-saved': JobBoardSavedEvent;
    'job-board-withdrawn': JobBoardWithdrawnEvent;
  }
}
