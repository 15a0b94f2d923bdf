import { setImmediate } from 'node:timers/promises';
import { NativePromise } from '../transport/primordials.ts';
import type { Timers } from '../transport/timers.ts';

export interface VirtualTime extends Timers {
  /** Every wait that was asked for, in milliseconds, in order. */
  readonly waits: number[];
  /** How many waits have neither ended nor been given up. */
  readonly pending: number;
  /** Lets `ms` milliseconds pass, with everything that falls due in them. */
  pass(ms: number): Promise<void>;
  /** Lets as much time pass as `work` needs. */
  until<T>(work: Promise<T>): Promise<T>;
}

/** Time that passes only when a test says so. */
export const createVirtualTime = (): VirtualTime => {
  const due = new Set<{ at: number; wake: () => void }>();
  const waits: number[] = [];
  let now = 0;

  const passUntil = async (limit: number): Promise<boolean> => {
    const next = [...due].filter(({ at }) => at <= limit).sort((a, b) => a.at - b.at)[0];
    if (!next) return false;
    now = Math.max(now, next.at);
    next.wake();
    await setImmediate();
    return true;
  };

  return {
    waits,
    get pending() {
      return due.size;
    },
    now: () => now,
    sleep: (ms, signal) =>
      new NativePromise((resolve) => {
        waits.push(ms);
        const entry = {
          at: now + ms,
          wake: () => {
            due.delete(entry);
            signal?.removeEventListener('abort', entry.wake);
            resolve();
          },
        };
        if (signal?.aborted) {
          resolve();
          return;
        }
        signal?.addEventListener('abort', entry.wake);
        due.add(entry);
      }),
    pass: async (ms) => {
      const end = now + ms;
      await setImmediate();
      while (await passUntil(end));
      now = end;
    },
    until: async (work) => {
      const settling = { done: false };
      const settle = () => {
        settling.done = true;
      };
      work.then(settle, settle);
      for (let idle = 0; idle < 1000;) {
        for (let turn = 0; turn < 4; turn++) await setImmediate();
        if (settling.done) return work;
        if (!(await passUntil(Infinity))) idle++;
      }
      throw new Error('Nothing is left to wait for.');
    },
  };
};
