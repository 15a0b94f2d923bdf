import type { Email, SentLink, SignUpSettings } from '@trait-union/client/contract';
import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import { emailOf, sendVerification, toEmailVerification } from './email-verifications.ts';
import { normalizeMemberNumber, type Member } from './member.ts';
import type { Records } from './records.ts';

/** How long a match can be gone on with, in milliseconds. */
export const ticketLifetime = 15 * 60_000;

interface Ticket {
  memberId: string;
  /** That of the e-mail on file which was typed, or the first. */
  emailId: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** A sign-up, by the member's id. */
interface SignUp {
  /** The e-mail that its message went to. */
  emailId: string;
}

/** Where a scenario says nothing of it. */
const sparse: SignUpSettings = {
  fields: [{ name: 'memberNumber', kind: 'member-number', required: true }],
  userName: 'email',
};

export const signUpSettings = ({ capabilities }: Database): SignUpSettings => capabilities['sign-up'] ?? sparse;

/** Whether the union began with member numbers as first passwords; another one then comes by mail (S1-03). */
export const startsWithMemberNumber = (db: Database): boolean =>
  signUpSettings(db).memberNumberAsFirstPassword === true;

/** The member number, for somebody who has no password yet, where the union began so (S1-03). It opens no session. */
export const isFirstPassword = (db: Database, { password, memberNumber }: Member, typed: string): boolean =>
  startsWithMemberNumber(db) &&
  password === null &&
  normalizeMemberNumber(typed) === normalizeMemberNumber(memberNumber);

const tickets = (db: Database): Records<Ticket> => db.records<Ticket>('sign-up-tickets');

/** A match of another tab stays good: one sign-up never silently cancels another (S0-19). */
export function issueTicket(db: Database, holder: Omit<Ticket, 'expiresAt'>, now: number): string {
  const id = randomId();
  tickets(db).put(id, { ...holder, expiresAt: now + ticketLifetime });
  return id;
}

/** Whose match it stands for; undefined once it is over. */
export function holderOf(db: Database, ticket: string, now: number): { member: Member; email: Email } | undefined {
  const found = tickets(db).get(ticket);
  const member = found && found.expiresAt > now ? db.member(found.memberId) : undefined;
  const email = member && emailOf(member, found?.emailId ?? '');
  return member && email && { member, email };
}

/** Once a member has access, whatever was matched before is of no worth. */
export function dropTickets(db: Database, memberId: string): void {
  for (const [id, ticket] of tickets(db).entries()) if (ticket.memberId === memberId) tickets(db).remove(id);
}

const signUps = (db: Database): Records<SignUp> => db.records<SignUp>('sign-ups');

/** The message of a sign-up that waits for its e-mail to be verified (S0-19). */
export function pendingSignUp(db: Database, member: Member): { email: Email; link: SentLink } | undefined {
  const email = emailOf(member, signUps(db).get(member.id)?.emailId ?? '');
  const link = toEmailVerification(db, member).emails.find(({ id }) => id === email?.id)?.link;
  return email && link ? { email, link } : undefined;
}

/** The message by which the e-mail is verified, with the member's number to keep (S0-18, S0-20). */
export function sendSignUpMessage(db: Database, member: Member, { id = '', address }: Email, now: number): SentLink {
  signUps(db).put(member.id, { emailId: id });
  return sendVerification(db, member, id, address, now);
}
