/** The member registered for a vote here, and the backend has it. */
export class VoteListRegisteredEvent extends Event {
  /** The id of the vote. */
  readonly vote: string;

  constructor(vote: string) {
    super('vote-list-registered', { bubbles: true, composed: true });
    this.vote = vote;
  }
}

/** The member said here that they have seen what changed in a vote, and the backend has it. */
export class VoteListAcknowledgedEvent extends Event {
  /** The id of the vote. */
  readonly vote: string;

  constructor(vote: string) {
    super('vote-list-acknowledged', { bubbles: true, composed: true });
    this.vote = vote;
  }
}

/** The member disputed here that they may not vote, and the backend has it. */
export class VoteListChallengedEvent extends Event {
  /** The id of the vote. */
  readonly vote: string;

  constructor(vote: string) {
    super('vote-list-challenged', { bubbles: true, composed: true });
    this.vote = vote;
  }
}

declare global {
  interface HTMLElementEventMap {
    'vote-list-registered': VoteListRegisteredEvent;
    'vote-list-acknowledged': VoteListAcknowledgedEvent;
    'vote-list-challenged': VoteListChallengedEvent;
  }
}
