/** One message to the same address in this time, in milliseconds. */
export const resendAfter = 60_000;

/** How long a link in a message works, in milliseconds (S0-18). */
export const linkLifetime = 60 * 60_000;

/** When something was last done for a name, whether anybody has it or not (trust S13). */
export interface Cooldown {
  /** Milliseconds to wait; 0 when it may be done now, from when the next wait counts. */
  take(name: string): number;
  clear(): void;
}

export const createCooldown = (now: () => number): Cooldown => {
  const taken = new Map<string, number>();
  return {
    take: (name) => {
      const wait = (taken.get(name) ?? -Infinity) + resendAfter - now();
      if (wait > 0) return wait;
      taken.set(name, now());
      return 0;
    },
    clear: () => {
      taken.clear();
    },
  };
};
