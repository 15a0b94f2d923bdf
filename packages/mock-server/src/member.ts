import type { Profile, SessionMember } from '@trait-union/client/contract';

/** The part of a file that the member may change, and when they last vouched for it. */
export type MemberDetails = Omit<Profile, 'memberNumber' | 'givenName' | 'familyName' | 'confirmationDue'>;

export interface Member {
  /** Opaque and stable. */
  id: string;
  memberNumber: string;
  /** Empty for an organisation, whose name stands in `familyName`. */
  givenName: string;
  familyName: string;
  details: MemberDetails;
  /** Grows with every change of `details`; the entity tag is made of it. */
  version: number;
  permissions: readonly string[];
  /**
   * In clear for those of the scenarios, who are fictional and whose passwords are in the source; sealed
   * (`sealPassword`) once somebody has chosen one; null for somebody who has not signed up.
   */
  password: string | null;
  /** The id of the file that it was sealed for, where that is another file of the same person (B-29). */
  sealedFor?: string;
  /** Where members choose one; the others sign in with their e-mail or their number. */
  userName?: string;
  /** `1984-05-27`; for matching only. */
  dateOfBirth?: string;
  /** Given by the employer; for matching only. */
  employerNumber?: string;
  /** Their account of the former site comes back through an invitation alone (S3-21). */
  invitationNeeded?: true;
  passwordExpired?: true;
  locked?: true | undefined;
  /** Sessions from before have ended; in milliseconds since the epoch. */
  signedOutAt?: number;
}

/** As on their file. */
export const nameOf = ({ givenName, familyName }: Pick<Member, 'givenName' | 'familyName'>): string =>
  [givenName, familyName].filter(Boolean).join(' ');

const displayName = ({ givenName, familyName, details }: Member): string =>
  [details.preferredName || givenName, familyName].filter(Boolean).join(' ');

export const toSessionMember = (member: Member): SessionMember => ({
  id: member.id,
  displayName: displayName(member),
  memberNumber: member.memberNumber,
});

export const etagOf = ({ id, version }: Member): string => `"${id}.${version}"`;

/** True once `months` months have gone by since the member last vouched for their details (S0-27). */
const isConfirmationDue = (confirmedAt: string | null, months: number, now: number): boolean => {
  if (months === 0) return false;
  if (confirmedAt === null) return true;
  const due = new Date(confirmedAt);
  due.setUTCMonth(due.getUTCMonth() + months);
  return due.getTime() <= now;
};

export const toProfile = (member: Member, confirmEveryMonths: number, now: number): Profile => ({
  memberNumber: member.memberNumber,
  givenName: member.givenName,
  familyName: member.familyName,
  ...member.details,
  confirmationDue: isConfirmationDue(member.details.confirmedAt, confirmEveryMonths, now),
});

/** Spaces and case aside (S1-02). */
export const normalizeEmail = (typed: string): string => typed.trim().toLowerCase();

export const normalizeUserName = (typed: string): string => typed.trim().normalize('NFC').toLowerCase();

/** Spaces, hyphens and leading zeros aside (S4-01). */
export const normalizeMemberNumber = (typed: string): string =>
  typed
    .replace(/[\s\u2010-\u2015-]/g, '')
    .replace(/^0+(?=.)/, '')
    .toLowerCase();

/**
 * The addresses that identify a member. One that nobody has verified counts only while there is no verified
 * one, so that typing somebody else's address into one's file never claims it.
 */
export const signInEmails = ({ details }: Member): string[] => {
  const verified = details.emails.filter(({ verified }) => verified);
  return (verified.length > 0 ? verified : details.emails).map(({ address }) => normalizeEmail(address));
};
