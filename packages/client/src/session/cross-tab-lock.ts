import { environment } from '../transport/environment.ts';
import type { Timers } from '../transport/timers.ts';

const patience = 2_000;

/**
 * Runs `task` while no other tab does, but waits at most two seconds for them: a tab that holds the lock for ever, or
 * a page without Web Locks (plain http), must not keep anyone from signing in (trust R15, R16). For requests only,
 * never across what a person does.
 */
export const withCrossTabLock = async <T>(name: string, timers: Timers, task: () => Promise<T>): Promise<T> => {
  const locks = environment.navigator?.locks;
  if (!locks) return task();
  const waiting = new AbortController();
  const entered = new AbortController();
  void timers.sleep(patience, entered.signal).then(() => {
    waiting.abort();
  });
  let running: Promise<T> | undefined;
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      entered.abort();
      return (running = task());
    });
  } catch {
    // Nobody let us in, or the task itself failed.
    return await (running ?? task());
  } finally {
    entered.abort();
  }
};
