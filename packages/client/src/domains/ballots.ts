import type { BallotManifest, CastStatus, Envelope, Receipt } from '../contract/ballot.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

/** A ballot whose text is what was announced. */
export interface Ballot {
  manifest: BallotManifest;
  /** SHA-256 of the manifest's very text, hexadecimal. */
  hash: string;
  /** Where rotated orders start; the same each time for one member and one ballot. */
  rotation: string;
}

export type BallotReadOutcome =
  | { outcome: 'read'; ballot: Ballot }
  /** Its hash is not the one that the vote announces: it must not be filled in. */
  | { outcome: 'ballot-changed' | 'not-eligible' };

export type CastOutcome =
  | { outcome: 'recorded'; receipt: Receipt }
  | {
      outcome:
        | 'already-cast'
        | 'cast-id-reused'
        | 'cast-abandoned'
        | 'vote-closed'
        | 'vote-paused'
        | 'ballot-changed'
        | 'not-eligible'
        | 'not-registered';
    }
  /** By contest (`/0`), never by what was chosen. */
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

/** The ballot itself (S1-20). What is chosen is in `Envelope.ballot` and nowhere else. */
export interface BallotsDomain {
  /** `hash` is the vote's `ballotHash`. Rejects with `insecure` where the browser cannot compute one. */
  read(vote: string, hash: string, options?: ReadOptions): Promise<BallotReadOutcome>;
  /**
   * `cast` is a UUID made once for one filled-in ballot, and `envelope` the same through every retry: whatever it
   * rejects with, the ballot may have been recorded, and `readCast` tells.
   */
  cast(vote: string, cast: string, envelope: Envelope): Promise<CastOutcome>;
  /** Whether that cast was recorded: what settles a lost reply. */
  readCast(vote: string, cast: string, options?: ReadOptions): Promise<CastStatus>;
  /** For a cast whose bytes are lost: it is `recorded`, or will never be. */
  abandonCast(vote: string, cast: string, options: WriteOptions): Promise<CastStatus>;
}
