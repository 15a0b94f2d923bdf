import type { RecoveryMessage } from '@trait-union/client/contract';
import { linkLifetime, resendAfter } from './cooldown.ts';
import type { Database } from './database.ts';
import { normalizeEmail, normalizeMemberNumber, type Member } from './member.ts';

export const resetPurpose = 'reset-password';

const isEmail = (identifier: string): boolean => identifier.includes('@');

export const normalizeIdentifier = (typed: string): string =>
  isEmail(typed) ? normalizeEmail(typed) : normalizeMemberNumber(typed);

/** Whose identifier it is: several members for an e-mail that they share (B-04). */
export function membersBehind(db: Database, typed: string): Member[] {
  if (isEmail(typed)) return db.membersByEmail(typed);
  const member = db.memberByNumber(typed) ?? db.memberByUserName(typed);
  return member ? [member] : [];
}

/** Where a message reaches a member: the address that was typed, else the first that is verified, else the first. */
export function reachedAt({ details: { emails } }: Member, typed: string): string | undefined {
  const same = emails.find(({ address }) => normalizeEmail(address) === normalizeEmail(typed));
  return (same ?? emails.find(({ verified }) => verified) ?? emails[0])?.address;
}

/** What everybody is told (trust S13). */
export const recoveryMessage = (now: number, withLink: boolean): RecoveryMessage => ({
  resendAt: new Date(now + resendAfter).toISOString(),
  ...(withLink && { expiresAt: new Date(now + linkLifetime).toISOString() }),
});
