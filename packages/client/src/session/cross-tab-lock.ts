import { environment } from '../transport/environment.ts';

const patience = 2_000;

/**
 * Runs `task` while no other tab does, but waits at most two seconds for them: a tab that holds the lock for ever, or
 * a page without Web Locks (plain http), must not keep anyone from signing in (trust R15, R16). For requests only,
 * never across what a person does.
 */
export const withCrossTabLock = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
  const locks = environment.navigator?.locks;
  if (!locks) return task();
  let running: Promise<T> | undefined;
  const waiting = new AbortController();
  const timer = setTimeout(() => {
    waiting.abort();
  }, patience);
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      clearTimeout(timer);
      return (running = task());
    });
  } catch {
    // Nobody let us in, or the task itself failed.
    return await (running ?? task());
  } finally {
    clearTimeout(timer);
  }
};
