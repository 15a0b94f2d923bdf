import { withCrossTabLock } from '../session/cross-tab-lock.ts';
import type { Timers } from '../transport/timers.ts';
import type { Provider, Tokens } from './provider.ts';

/** The tokens of this page, in its memory and nowhere else (trust S8). */
export interface TokenKeeper {
  set(tokens: Tokens): void;
  /** Forgets them, and answers what there was. */
  drop(): Tokens | undefined;
  /**
   * An access token that is good for a while, refreshed if it must be; undefined when nobody is signed in here.
   * Rejects when the provider cannot be reached and the one at hand is over: offline is not signed out.
   */
  access(): Promise<string | undefined>;
  /** Another one than `refused`, which the backend did not take although it looked good. */
  renew(refused?: string): Promise<string | undefined>;
}

/**
 * Every tab has a grant of its own, so that no tab can lose another's refresh token by using it; and tabs refresh
 * one after the other, for providers that do not like to be asked twice at a time (trust R15, R16).
 */
export const createTokenKeeper = (provider: Pick<Provider, 'refresh'>, name: string, timers: Timers): TokenKeeper => {
  let held: Tokens | undefined;
  let refreshing: Promise<Tokens | undefined> | undefined;

  const refreshOnce = async (former: Tokens): Promise<Tokens | undefined> => {
    const { refresh } = former;
    const next = refresh ? await withCrossTabLock(name, timers, () => provider.refresh(refresh)) : undefined;
    // Dropped or replaced meanwhile: what came of it is nobody's any more
    if (held === former) held = next;
    return held;
  };

  const refresh = async (former: Tokens): Promise<Tokens | undefined> => {
    const mine = (refreshing ??= refreshOnce(former));
    try {
      return await mine;
    } finally {
      if (refreshing === mine) refreshing = undefined;
    }
  };

  return {
    set: (tokens) => {
      held = tokens;
    },
    drop: () => {
      const former = held;
      held = undefined;
      return former;
    },
    access: async () => {
      const mine = held;
      if (!mine || timers.now() < mine.staleAt) return mine?.access;
      const isOver = timers.now() >= mine.endsAt;
      if (!mine.refresh && !isOver) return mine.access;
      try {
        return (await refresh(mine))?.access;
      } catch (thrown) {
        if (isOver) throw thrown;
        return mine.access;
      }
    },
    renew: async (refused) => {
      if (!held || (refused !== undefined && held.access !== refused)) return held?.access;
      return (await refresh(held))?.access;
    },
  };
};
