import { problem, type Answer } from '../answer.ts';
import type { SignedIn } from '../endpoint.ts';

/** How long after signing in a member may change how they sign in, in milliseconds (trust S15). */
export const freshness = 5 * 60_000;

/** Asks who comes back to an open page to prove who they are; undefined when they just did. */
export const askAgain = ({
  authenticatedAt,
  now,
}: Pick<SignedIn, 'authenticatedAt'> & { now: number }): Answer<never> | undefined =>
  now - authenticatedAt > freshness ? problem('step-up-required') : undefined;
