import type { Email, EmailStatus, EmailVerification, SentLink } from '@trait-union/client/contract';
import { linkLifetime, resendAfter } from './cooldown.ts';
import type { Database } from './database.ts';
import type { Member } from './member.ts';
import { issueLink, revokeLinks } from './one-time-links.ts';
import { sendMail } from './outbox.ts';
import type { Records } from './records.ts';

export const verificationPurpose = 'verify-email';

/** What is under way for one e-mail of a member. */
interface Verification {
  /** Takes the place of the address on file once it is verified (S0-17). */
  replacement?: string;
  /** Milliseconds since the epoch. */
  sentAt?: number;
  sentTo?: string;
}

const records = (db: Database): Records<Verification> => db.records<Verification>('email-verifications');

const keyOf = (member: Member, emailId: string): string => `${member.id}/${emailId}`;

const verificationOf = (db: Database, member: Member, emailId: string): Verification =>
  records(db).get(keyOf(member, emailId)) ?? {};

export const emailOf = (member: Member, emailId: string): Email | undefined =>
  member.details.emails.find(({ id }) => id === emailId);

const toSentLink = (sentAt: number): SentLink => ({
  sentAt: new Date(sentAt).toISOString(),
  expiresAt: new Date(sentAt + linkLifetime).toISOString(),
  resendAt: new Date(sentAt + resendAfter).toISOString(),
});

function statusOf(db: Database, member: Member, { id = '', kind, address, verified = false }: Email): EmailStatus {
  const { replacement, sentAt, sentTo } = verificationOf(db, member, id);
  const isCurrent = sentTo === (replacement ?? address) && (replacement !== undefined || !verified);
  return {
    id,
    kind,
    address,
    verified,
    replacement: replacement ?? null,
    link: isCurrent && sentAt !== undefined ? toSentLink(sentAt) : null,
  };
}

export const toEmailVerification = (db: Database, member: Member): EmailVerification => ({
  emails: member.details.emails.map((email) => statusOf(db, member, email)),
});

/** The address that waits to be verified, or undefined when there is none. */
export function addressToVerify(
  db: Database,
  member: Member,
  { id = '', address, verified }: Email,
): string | undefined {
  return verificationOf(db, member, id).replacement ?? (verified ? undefined : address);
}

/** Milliseconds until another link may be sent to the same address; 0 when one may now. */
export function verificationWait(db: Database, member: Member, emailId: string, sendTo: string, now: number): number {
  const { sentAt = -Infinity, sentTo } = verificationOf(db, member, emailId);
  return sentTo === sendTo ? Math.max(0, sentAt + resendAfter - now) : 0;
}

/** Sends the link that proves an address (S0-18, S1-06); the member number stands in the message, not in the link (S0-20). */
export function sendVerification(db: Database, member: Member, emailId: string, sendTo: string, now: number): SentLink {
  const token = issueLink(db, {
    purpose: verificationPurpose,
    memberId: member.id,
    about: emailId,
    sentTo: sendTo,
    expiresAt: now + linkLifetime,
  });
  records(db).put(keyOf(member, emailId), { ...verificationOf(db, member, emailId), sentAt: now, sentTo: sendTo });
  sendMail(
    db,
    {
      to: sendTo,
      subject: 'verify-email',
      says: { memberNumber: member.memberNumber },
      link: { tag: 'email-verification', token },
    },
    now,
  );
  return toSentLink(now);
}

/** Another address: at once where nothing is verified yet, else once it is verified itself (S0-17). */
export function replaceAddress(db: Database, member: Member, emailId: string, address: string): Member {
  const email = emailOf(member, emailId);
  if (email?.verified) {
    records(db).put(keyOf(member, emailId), { replacement: address });
    return member;
  }
  return withEmail(db, member, emailId, { address });
}

export function keepAddress(db: Database, member: Member, emailId: string): void {
  revokeLinks(db, { purpose: verificationPurpose, memberId: member.id, about: emailId });
  records(db).remove(keyOf(member, emailId));
}

/** The address that a link was sent to is the member's, and the one on file from now on. */
export function verifyAddress(db: Database, member: Member, emailId: string, address: string): void {
  records(db).remove(keyOf(member, emailId));
  withEmail(db, member, emailId, { address, verified: true });
}

const withEmail = (db: Database, member: Member, emailId: string, change: Partial<Email>): Member =>
  db.saveDetails(member.id, {
    emails: member.details.emails.map((email) => (email.id === emailId ? { ...email, ...change } : email)),
  });
