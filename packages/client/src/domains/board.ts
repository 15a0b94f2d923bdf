import type { BoardHead, TrackedBallot } from '../contract/board.ts';
import type { ReadOptions } from '../options.ts';

/** The list of recorded ballots; for everybody, signed in or not (B-20). */
export interface BoardDomain {
  head(vote: string, options?: ReadOptions): Promise<BoardHead>;
  /** `tracker` as on the receipt: upper case, with its hyphens. */
  track(vote: string, tracker: string, options?: ReadOptions): Promise<TrackedBallot>;
}
