import { environment } from './environment.ts';
import { exchange } from './exchange.ts';
import type { Timers } from './timers.ts';

const patience = 3_000;

/**
 * Whether the backend can be reached but refuses this page's origin: an opaque request to `url` arrives, one that
 * needs its consent (a preflight) does not. Sends no cookie.
 */
export const isBlocked = async (
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  timers: Timers,
): Promise<boolean> => {
  if (new URL(url).origin === environment.location?.origin) return false;
  const arrives = async (probe: RequestInit) => {
    try {
      await exchange(
        fetch,
        url,
        { ...init, method: 'GET', credentials: 'omit', ...probe },
        { timeout: patience, timers, signal: undefined },
      );
      return true;
    } catch {
      return false;
    }
  };
  return (
    (await arrives({ mode: 'no-cors', redirect: 'follow' })) && !(await arrives({ headers: { 'x-trait-union': '1' } }))
  );
};
