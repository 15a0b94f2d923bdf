import type { ContestOutcome, ContestResult, VoteResults, VoteRule } from '@trait-union/client';

export type Figures = Extract<ContestResult, { suppressed: false }>;

/** Below how many ballots no figure is shown where the vote's rule does not say. */
const usualMinimum = 20;

/** Of fewer ballots than this, the outcome alone tells who chose what. */
const fewest = 3;

export const minPublish = ({ rule }: VoteResults): number => rule?.minPublish ?? usualMinimum;

/**
 * The figures of a contest, or undefined where there are too few ballots to show them: the server holds them back, and
 * so does this, in case it did not.
 */
export const figuresOf = (contest: ContestResult, results: VoteResults): Figures | undefined =>
  contest.suppressed || results.turnout.voted < minPublish(results) ? undefined : contest;

/** It takes effect, so that it is told even where the figures are not, unless it would tell as much as they. */
export const outcomeOf = (contest: ContestResult, results: VoteResults): ContestOutcome | undefined =>
  figuresOf(contest, results) || results.turnout.voted >= fewest ? contest.outcome : undefined;

/** 0 to 1. */
export function neededShare({ threshold }: VoteRule): number {
  const [part = 1, whole = 2] = threshold.split('/').map(Number);
  return Math.min(part / whole, 1);
}

/** Whether a share decides, so that the one that is needed is worth a mark. */
export const isDecidedByShare = ({ type, outcome }: Figures): boolean =>
  (type === 'choice' || type === 'approval') && (outcome === 'adopted' || outcome === 'rejected');
