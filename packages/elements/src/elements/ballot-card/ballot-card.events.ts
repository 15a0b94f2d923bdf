/** The member's ballot is recorded: the backend gave its receipt. It carries the vote's id, and nothing of the ballot. */
export class BallotCardRecordedEvent extends Event {
  readonly vote: string;

  constructor(vote: string) {
    super('ballot-card-recorded', { bubbles: true, composed: true });
    this.vote = vote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'ballot-card-recorded': BallotCardRecordedEvent;
  }
}
