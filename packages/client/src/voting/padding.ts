import type { BallotManifest, Contest, ContestMarks, FilledBallot } from '../contract/ballot.ts';
import { ClientError } from '../errors/client-error.ts';
import { serialize } from '../transport/serialize.ts';

const space = 0x20;

/**
 * JSON in UTF-8, then spaces up to `size` bytes: still JSON, and as long whatever was chosen (rule 20 of the ballot).
 * Throws `malformed` when `size` is not enough, since a longer one would tell.
 */
export const pad = (filled: FilledBallot, size: number): Uint8Array<ArrayBuffer> => {
  const text = new TextEncoder().encode(serialize(filled));
  if (text.length > size) throw new ClientError('malformed');
  const padded = new Uint8Array(size).fill(space);
  padded.set(text);
  return padded;
};

/** What takes the most bytes to fill in: one that pads to less would refuse some choices after they were made. */
export const longestFilling = ({ contests }: BallotManifest): FilledBallot => contests.map(longestMarks);

/** The most bytes that UTF-8 takes for one UTF-16 unit of a name. */
const widest = '€';

function longestMarks({ id, max, scale, writeIns, options }: Contest): ContestMarks {
  const scores = scale ? [{ score: scale.lowest }, { score: scale.highest }] : [{}];
  const [score] = scores.sort(byLength);
  const written = new Array<string>(writeIns?.max ?? 0).fill(widest.repeat(writeIns?.maxLength ?? 0));
  const selections = [
    ...written.map((writeIn) => ({ writeIn, ...score })),
    ...options.map((option) => ({ option: option.id, ...score })),
  ];
  return { contest: id, state: 'untouched', selections: selections.sort(byLength).slice(0, max) };
}

const lengthOf = (value: unknown): number => new TextEncoder().encode(serialize(value)).length;

/** Longest first. */
const byLength = (one: unknown, other: unknown): number => lengthOf(other) - lengthOf(one);
