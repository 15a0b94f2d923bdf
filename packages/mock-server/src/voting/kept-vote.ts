import type { OwnWords, Vote, VoteEligibility } from '@trait-union/client/contract';

/** How a contest is decided: by the option that says yes, by as many seats, or not at all. */
export type Counting = { adopts: string } | { seats: number } | 'consultation';

/** A vote as the office keeps it; what it is to one member is made of this and of `Voter`. */
export interface KeptVote extends Pick<
  Vote,
  | 'kind'
  | 'title'
  | 'summary'
  | 'group'
  | 'window'
  | 'changes'
  | 'documents'
  | 'notice'
  | 'secrecy'
  | 'revote'
  | 'rule'
  | 'provider'
> {
  /** Where the office put it; the clock alone moves it while there is none. */
  put?: 'paused' | 'tallying' | 'published' | 'certified' | 'contested' | 'annulled' | 'archived' | undefined;
  /** When one registers; absent where nobody has to. */
  registration?: { opensAt: string; closesAt: string };
  /** Whom it concerns, by member id; absent for everybody. */
  electors?: readonly string[];
  /** How many may vote, with all those who are in no scenario. */
  electorate: number;
  /** Whether the number of those who voted is told before the end. */
  tellsTurnout: boolean;
  /** By contest. */
  counting: Readonly<Record<string, Counting>>;
  /** What arrives waits in line, and is answered `request-in-progress`. */
  queueing?: boolean;
  /** Why it is contested or annulled. */
  reason?: OwnWords;
  /** After which its outcome no longer holds, ISO 8601, UTC. */
  validUntil?: string;
}

/** What a vote is to one member; under `<vote>/<member>`. Instants are ISO 8601, UTC. */
export interface Voter {
  registeredAt?: string;
  /** When they last said that they have seen what changed. */
  seenAt?: string;
  /** When the ballot was first given to them, and where its rotated orders start. */
  began?: { at: string; rotation: string };
  /** Absent for somebody who may vote, once. */
  eligibility?: VoteEligibility;
}
