import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import type { Member } from './member.ts';

export interface Newcomer {
  givenName: string;
  familyName: string;
  email: string;
  password: string;
  language: Member['details']['language'];
}

/** Somebody who was not on file, with the next number; their address is proven by the link that they came through. */
export function newMember(
  db: Database,
  { givenName, familyName, email, password, language }: Newcomer,
  now: number,
): Member {
  const last = Math.max(...db.members.map(({ memberNumber }) => Number(memberNumber.split('-')[1] ?? 0)));
  return {
    id: randomId(),
    memberNumber: `101-${String(last + 1).padStart(4, '0')}`,
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    version: 1,
    permissions: ['profile.read', 'profile.write', 'documents.read'],
    password,
    details: {
      preferredName: '',
      language,
      confirmedAt: new Date(now).toISOString(),
      phones: [],
      emails: [{ id: randomId(), kind: 'personal', address: email, verified: true }],
      addresses: [],
    },
  };
}
