import { NativePromise } from './primordials.ts';

/** Time, so that tests can hold it. */
export interface Timers {
  /** Milliseconds from an arbitrary origin; never goes back. */
  readonly now: () => number;
  /** Resolves after `ms` milliseconds, or at once when `signal` aborts. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** Beyond this, browsers fire a timer at once. */
const longestTimeout = 2 ** 31 - 1;

export const systemTimers: Timers = {
  now: () => performance.now(),
  sleep: (ms, signal) =>
    new NativePromise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, Math.min(ms, longestTimeout));
      signal?.addEventListener('abort', wake);
      if (signal?.aborted) wake();
    }),
};
