const patience = 2_000;

/**
 * Runs `task` while no other tab does, but waits at most two seconds for them: a tab that holds the lock for ever, or
 * a page without Web Locks (plain http), must not keep anyone from signing in (trust R15, R16). For requests only,
 * never across what a person does.
 */
export const withCrossTabLock = async <T>(name: string, task: () => Promise<T>): Promise<T> => {
  const locks = globalThis.navigator?.locks;
  if (!locks) return task();
  let started = false;
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    return await locks.request(name, { signal: waiting.signal }, () => {
      started = true;
      clearTimeout(timer);
      return task();
    });
  } catch (error) {
    if (started) throw error;
    return task();
  } finally {
    clearTimeout(timer);
  }
};
