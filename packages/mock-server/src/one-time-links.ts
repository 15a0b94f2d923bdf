import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import type { Records } from './records.ts';

/** A token that proves, once and for a while, that its bearer reads an address. */
export interface OneTimeLink {
  purpose: string;
  memberId: string;
  /** Which of several things of that member it is for: the id of an e-mail, for one. */
  about?: string;
  /** The address that it was sent to. */
  sentTo?: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
  usedAt?: number;
}

export type LinkState =
  | { state: 'valid'; link: OneTimeLink }
  | { state: 'expired' | 'used'; link: OneTimeLink }
  /** Never given out, or replaced by a newer one. */
  | { state: 'unknown' };

const links = (db: Database): Records<OneTimeLink> => db.records<OneTimeLink>('one-time-links');

/** A new link; older ones for the same thing no longer work. */
export function issueLink(db: Database, link: Omit<OneTimeLink, 'usedAt'>): string {
  const token = randomId();
  revokeLinks(db, link);
  links(db).put(token, link);
  return token;
}

export function revokeLinks(
  db: Database,
  { purpose, memberId, about }: Pick<OneTimeLink, 'purpose' | 'memberId' | 'about'>,
): void {
  for (const [token, link] of links(db).entries()) {
    const isSame = link.purpose === purpose && link.memberId === memberId && link.about === about;
    if (isSame && link.usedAt === undefined) links(db).remove(token);
  }
}

export function findLink(db: Database, purpose: string, token: string, now: number): LinkState {
  const link = links(db).get(token);
  if (link?.purpose !== purpose) return { state: 'unknown' };
  if (link.usedAt !== undefined) return { state: 'used', link };
  return link.expiresAt <= now ? { state: 'expired', link } : { state: 'valid', link };
}

export function useLink(db: Database, token: string, now: number): void {
  const link = links(db).get(token);
  if (link) links(db).put(token, { ...link, usedAt: now });
}
