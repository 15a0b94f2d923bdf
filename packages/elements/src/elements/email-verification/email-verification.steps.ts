import type { EmailConfirmOutcome, EmailStatus, SentLink } from '@trait-union/client';

/** What came of a link that was followed to this page. */
export type Landing =
  | { landing: 'none' }
  | { landing: 'confirming' }
  | { landing: EmailConfirmOutcome['outcome'] }
  /** A new one is on its way in place of it. */
  | { landing: 'renewed'; link: SentLink };

/** How an e-mail stands. `waiting`: a link is out and still works. */
export type Standing = 'verified' | 'unverified' | 'waiting' | 'expired';

/** How the address that is to be verified stands: the replacement, if there is one. `now` is the server's, in milliseconds. */
export function standingOf({ verified, replacement, link }: EmailStatus, now: number): Standing {
  if (verified && replacement === null) return 'verified';
  if (!link) return 'unverified';
  return Date.parse(link.expiresAt) > now ? 'waiting' : 'expired';
}

/** The last instant that something on the screen counts down to, in milliseconds. */
export const lastInstant = (links: readonly (SentLink | null)[]): number =>
  Math.max(0, ...links.flatMap((link) => (link ? [Date.parse(link.expiresAt), Date.parse(link.resendAt)] : [])));
