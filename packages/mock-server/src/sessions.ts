/** How long a session lasts unless it is extended, in milliseconds. */
export const sessionLifetime = 30 * 60_000;

export interface OpenSession {
  memberId: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  /** When the member proved who they are, in milliseconds since the epoch; extending the session does not. */
  authenticatedAt: number;
}

/** Whether the member proved lately enough who they are to change how they get in (trust S15). */
export const isFresh = (authenticatedAt: number, now: number): boolean => now - authenticatedAt <= 10 * 60_000;

/** Who is signed in. Ids are opaque. */
export interface Sessions {
  open(session: OpenSession): string;
  /** Also finds one that is over; its end is the caller's to judge. */
  find(id: string): OpenSession | undefined;
  /** Answers the id to go on with. */
  renew(id: string, session: OpenSession): string;
  close(id: string): void;
}

/** Where a browser keeps the id of its session. */
export interface SessionJar {
  get(): string | undefined;
  set(id: string | undefined): void;
}

export const memoryJar = (): SessionJar => {
  let held: string | undefined;
  return { get: () => held, set: (id) => void (held = id) };
};
