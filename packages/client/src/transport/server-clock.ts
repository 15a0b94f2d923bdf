import type { ServerClock } from '../portal-client.ts';
import type { Timers } from './timers.ts';

export interface SyncedClock extends ServerClock {
  /** Takes the `Date` of an answer whose request left at `sent` (by `Timers.now`). */
  sync(date: string | null, sent: number): void;
}

/**
 * The device's time, moved no further than the answers prove it wrong: a `Date` in whole seconds bounds the
 * difference between the two clocks, and an offset already inside the bounds stays, so that countdowns do not jump.
 */
export const createServerClock = (timers: Timers): SyncedClock => {
  let offset = Date.now() - timers.now();
  return {
    now: () => timers.now() + offset,
    sync: (date, sent) => {
      const second = Date.parse(date ?? '');
      if (!Number.isNaN(second)) offset = Math.min(Math.max(offset, second - timers.now()), second + 1000 - sent);
    },
  };
};
