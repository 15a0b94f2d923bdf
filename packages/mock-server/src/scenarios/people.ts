import type { Address, Email, Phone } from '@trait-union/client/contract';
import type { Member, MemberDetails } from '../member.ts';

/** One password for everybody, easy to type on a phone. */
export const demoPassword = 'tournesol';

/** The instant, so many months before another (both in milliseconds since the epoch), in ISO 8601. */
export const monthsBefore = (months: number, instant: number): string => {
  const date = new Date(instant);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
};

/** The instant, so many days after another (both in milliseconds since the epoch), in ISO 8601. */
export const daysAfter = (days: number, instant: number): string => new Date(instant + days * 86_400_000).toISOString();

export interface Person
  extends Partial<Omit<Member, 'details'>>, Partial<Omit<MemberDetails, 'phones' | 'emails' | 'addresses'>> {
  id: string;
  memberNumber: string;
  familyName: string;
  phones?: Phone[];
  emails?: Email[];
  addresses?: Address[];
}

const numbered = <T extends object>(entries: readonly T[], prefix: string): (T & { id: string })[] =>
  entries.map((entry, index) => ({ ...entry, id: `${prefix}-${index + 1}` }));

/** A member in good standing, but for what is said otherwise. */
export const person = ({
  phones = [],
  emails = [],
  addresses = [],
  preferredName = '',
  language = 'fr',
  confirmedAt = null,
  ...member
}: Person): Member => ({
  givenName: '',
  version: 1,
  permissions: ['profile.read', 'profile.write', 'documents.read'],
  password: demoPassword,
  ...member,
  details: {
    preferredName,
    language,
    confirmedAt,
    phones: numbered(phones, 'phone'),
    emails: numbered(emails, 'email'),
    addresses: numbered(addresses, 'address'),
  },
});
