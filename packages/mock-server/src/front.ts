import type { SessionJar } from './sessions.ts';

/**
 * The ways to reach the backend: an injected `fetch`, MSW (service worker and Node interception), a real
 * HTTP server.
 */
export const frontNames = ['fetch', 'msw', 'http'] as const;
export type FrontName = (typeof frontNames)[number];

/** How a request arrives and how its session travels. */
export interface Front {
  name: FrontName;
  /** The id of the request's session. */
  readSession(request: Request): string | undefined;
  /** Hands the id of a session to the client; null takes it back. */
  writeSession(id: string | null, request: Request, response: Response): void;
}

/** For fronts inside one realm, where a response cannot carry `Set-Cookie` (it is a forbidden header name there). */
export const jarFront = (name: FrontName, jar: SessionJar): Front => ({
  name,
  readSession: ({ credentials }) => (credentials === 'omit' ? undefined : jar.get()),
  writeSession: (id, { credentials }) => {
    if (credentials !== 'omit') jar.set(id ?? undefined);
  },
});
