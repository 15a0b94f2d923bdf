import type { FilledBallot } from '@trait-union/client/contract';

/** A ballot that arrived, but for what is on it; under `<vote>/<cast>`. */
export interface KeptCast {
  memberId: string;
  /**
   * - `waiting` in line, not counted yet
   * - `abandoned` it may come no more
   * - `replaced` by a later one of the same member
   */
  state: 'waiting' | 'recorded' | 'replaced' | 'abandoned';
  /** SHA-256 of the envelope's `ballot`, hexadecimal; empty for one that never came. */
  envelopeHash: string;
  ballotHash: string;
  /** Empty until it is recorded. */
  tracker: string;
  /** ISO 8601, UTC; empty until it is recorded. */
  recordedAt: string;
}

/** What is on ballots that the scenario laid out: so many alike, of members who are in none, or the one of a cast. */
export type EarlierBallots = { marks: FilledBallot } & ({ times: number } | { cast: string });
