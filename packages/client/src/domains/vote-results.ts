import type { VoteResults } from '../contract/vote-results.ts';
import type { ReadOptions } from '../options.ts';

export type VoteResultsOutcome = { outcome: 'published'; results: VoteResults } | { outcome: 'not-published' };

export interface VoteResultsDomain {
  read(vote: string, options?: ReadOptions): Promise<VoteResultsOutcome>;
}
