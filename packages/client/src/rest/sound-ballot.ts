import type { BallotManifest, Contest } from '../contract/ballot.ts';

/**
 * Whether a ballot can be filled in as it says: what a schema cannot tell. One that cannot must not be shown at all
 * (trust F15); it would be a ballot with a question that nobody can answer, or answered for another option.
 */
export const isSound = ({ contests }: BallotManifest): boolean =>
  contests.length > 0 && areDistinct(contests) && contests.every(isSoundContest);

function isSoundContest({ type, min, max, scale, writeIns, options }: Contest): boolean {
  const choices = options.filter(({ exclusive }) => !exclusive).length + (writeIns?.max ?? 0);
  return (
    areDistinct(options) &&
    [min, max, writeIns?.max ?? 0, writeIns?.maxLength ?? 0].every((count) => Number.isInteger(count) && count >= 0) &&
    max >= 1 &&
    min <= Math.min(max, choices) &&
    choices >= 1 &&
    (writeIns === undefined || writeIns.maxLength >= 1) &&
    (type !== 'score' || isSoundScale(scale))
  );
}

/** Every step of it is shown. */
const isSoundScale = (scale: Contest['scale']): boolean =>
  scale !== undefined &&
  Number.isInteger(scale.lowest) &&
  Number.isInteger(scale.highest) &&
  scale.lowest < scale.highest &&
  scale.highest - scale.lowest <= 100;

const areDistinct = (items: readonly { id: string }[]): boolean =>
  new Set(items.map(({ id }) => id)).size === items.length;
