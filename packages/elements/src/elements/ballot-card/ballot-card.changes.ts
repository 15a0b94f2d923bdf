import type { BallotManifest, Contest } from '@trait-union/client';

/** How one ballot differs from another, for who was filling in the first. */
export interface BallotChanges {
  /** On the new one: questions that are new or not the same. */
  redo: readonly Contest[];
  /** On the old one: questions that are gone. */
  removed: readonly Contest[];
  /** The ids of those that are the same. */
  kept: ReadonlySet<string>;
}

export function changesBetween(before: BallotManifest, after: BallotManifest): BallotChanges {
  const texts = new Map(before.contests.map((contest) => [contest.id, JSON.stringify(contest)]));
  const redo = after.contests.filter((contest) => texts.get(contest.id) !== JSON.stringify(contest));
  const ids = new Set(after.contests.map(({ id }) => id));
  return {
    redo,
    removed: before.contests.filter(({ id }) => !ids.has(id)),
    kept: new Set([...ids].filter((id) => !redo.some((contest) => contest.id === id))),
  };
}
