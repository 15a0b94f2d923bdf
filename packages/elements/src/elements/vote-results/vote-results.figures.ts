import type { ContestResult, VoteResults, VoteRule } from '@trait-union/client';

export type Figures = Extract<ContestResult, { suppressed: false }>;

/**
 * The figures of a contest, or undefined where there are too few ballots to show them: the server holds them back, and
 * so does this, in case it did not.
 */
export function figuresOf(contest: ContestResult, { rule, turnout }: VoteResults): Figures | undefined {
  return contest.suppressed || turnout.voted < (rule?.minPublish ?? 0) ? undefined : contest;
}

/** 0 to 1. */
export function neededShare({ threshold }: VoteRule): number {
  const [part = 1, whole = 2] = threshold.split('/').map(Number);
  return Math.min(part / whole, 1);
}

/** Whether a share decides, so that the one that is needed is worth a mark. */
export const isDecidedByShare = ({ type, outcome }: Figures): boolean =>
  (type === 'choice' || type === 'approval') && (outcome === 'adopted' || outcome === 'rejected');
