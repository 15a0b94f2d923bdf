import type { Failure } from './answer.ts';

const tries = 3;
const firstPause = 300;
/** Beyond this, the reader is told how long it takes instead of being kept waiting without a word (trust S14). */
const longestQuietWait = 2_000;
const pollPause = 1_000;

/** Statuses that may be cured by asking again; 0 is no answer at all (trust R8). */
const curable = [0, 408, 429, 502, 503, 504];

/**
 * Milliseconds to wait before the same request goes out again, or undefined to leave it at that. Full jitter, but
 * none on a `Retry-After` (trust R8, R9). What is still in progress is asked for until time runs out (trust R7).
 */
export const retryPause = (
  { error, status, wait }: Failure,
  attempt: number,
  random: () => number,
): number | undefined => {
  if (error.code === 'in-progress') return Math.max(wait ?? pollPause, pollPause);
  if (attempt >= tries || !curable.includes(status)) return undefined;
  if (wait === undefined) return status === 429 ? undefined : random() * firstPause * 2 ** (attempt - 1);
  return wait <= longestQuietWait ? wait : undefined;
};
