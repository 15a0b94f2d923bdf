import type { ClientError } from '../errors/client-error.ts';
import type { Timers } from './timers.ts';

const limit = 5;
const rest = 30_000;

export interface Breaker {
  /** Throws the last failure while background reads must leave the backend alone. */
  check(): void;
  /** Counts an answer, or the failure to get one. */
  record(failure?: ClientError): void;
}

/** After five failures in a row, background reads try only once in 30 s (trust R12). */
export const createBreaker = (timers: Timers): Breaker => {
  let failures = 0;
  let until = 0;
  let last: ClientError | undefined;
  return {
    check: () => {
      if (last && failures >= limit && timers.now() < until) throw last;
    },
    record: (failure) => {
      failures = failure ? failures + 1 : 0;
      until = timers.now() + rest;
      last = failure;
    },
  };
};
