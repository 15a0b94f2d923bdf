import type { FieldIssue } from '../contract/problem.ts';
import type { Vote, VoterDetails } from '../contract/vote.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

export type VoteRegisterOutcome =
  /** `vote` is how it stands now; registering twice is no error (S1-15). */
  | { outcome: 'registered' | 'already-registered'; vote: Vote }
  /** The name or the e-mail on file is not what the member confirmed. */
  | { outcome: 'registration-closed' | 'not-eligible' | 'details-changed' };

export type VoteChallengeOutcome =
  | { outcome: 'challenged' | 'already-challenged'; vote: Vote }
  | { outcome: 'challenge-closed' }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

/** The member's votes, and only those that concern them (S1-13, S1-14). */
export interface VotesDomain {
  /** All of them, page after page, in the backend's order. */
  list(options?: ReadOptions): Promise<Vote[]>;
  /** As it stands now: never an answer that was kept. */
  read(id: string, options?: ReadOptions): Promise<Vote>;
  /** Rejects with `step-up` when the backend wants the password again (S1-16). */
  register(id: string, details: VoterDetails, options: WriteOptions): Promise<VoteRegisterOutcome>;
  /** Disputes being kept from a vote. */
  challenge(id: string, message: string, options: WriteOptions): Promise<VoteChallengeOutcome>;
  /** The member has seen what changed. */
  acknowledge(id: string, options: WriteOptions): Promise<Vote>;
}
