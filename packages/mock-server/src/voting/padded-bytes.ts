import type { Contest, ContestMarks } from '@trait-union/client/contract';
import { utf8 } from '../bytes.ts';
import { toJson } from '../json.ts';

const step = 256;
/** The most that JSON makes of one UTF-16 unit: `\u001f`. */
const escaped = '\u001f';

const longestMarks = ({ id, type, max, scale, writeIns, options }: Contest): ContestMarks => {
  const score = type === 'score' && scale ? { score: scale.highest } : {};
  const written = Array.from({ length: writeIns?.max ?? 0 }, () => ({
    writeIn: escaped.repeat(writeIns?.maxLength ?? 0),
    ...score,
  }));
  const marked = options.map((option) => ({ option: option.id, ...score }));
  const longestFirst = [...written, ...marked].sort((one, other) => toJson(other).length - toJson(one).length);
  return { contest: id, state: 'untouched', selections: longestFirst.slice(0, max) };
};

/** A size that every filled-in ballot with these contests is within. */
export const paddedBytesOf = (contests: readonly Contest[]): number =>
  Math.ceil(utf8(toJson(contests.map(longestMarks))).length / step) * step;
