/** How many failures an identifier is allowed before it has to wait. */
export const allowedFailures = 5;

/** How long it then waits, in milliseconds. */
export const lockoutDuration = 60_000;

/** Counts failed sign-ins per identifier, whether anybody has it or not (trust S13, S14). */
export interface SignInAttempts {
  /** How long the identifier must still wait, in milliseconds; 0 when it need not. */
  wait(identifier: string): number;
  fail(identifier: string): void;
  forget(identifier: string): void;
  clear(): void;
}

export const createSignInAttempts = (now: () => number): SignInAttempts => {
  const failures = new Map<string, { count: number; lastAt: number }>();
  return {
    wait: (identifier) => {
      const failed = failures.get(identifier);
      if (!failed || failed.count < allowedFailures) return 0;
      return Math.max(0, failed.lastAt + lockoutDuration - now());
    },
    fail: (identifier) => {
      const { count = 0, lastAt = 0 } = failures.get(identifier) ?? {};
      const isOver = count >= allowedFailures && now() >= lastAt + lockoutDuration;
      failures.set(identifier, { count: isOver ? 1 : count + 1, lastAt: now() });
    },
    forget: (identifier) => void failures.delete(identifier),
    clear: () => {
      failures.clear();
    },
  };
};
