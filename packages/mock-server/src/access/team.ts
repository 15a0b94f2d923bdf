import { memberships, organizations } from '../organization-records.ts';
import type { Membership, Organization } from '../kept-invitation.ts';
import type { Database } from '../database.ts';
import type { Member } from '../member.ts';
import type { AccessRules } from './kept-access.ts';

/** An organisation whose people manage who has access to it, as one of them meets it. */
export interface Team {
  db: Database;
  id: string;
  organization: Organization;
  rules: AccessRules;
  /** What the member is there. */
  own: Membership;
  member: Member;
  /** Milliseconds since the epoch. */
  now: number;
}

export const personIdOf = ({ personId, memberId }: Membership): string => personId ?? memberId;

/** Of the organisation that a file acts in; undefined where access is nobody's to manage. */
export const teamOf = (db: Database, member: Member, now: number): Team | undefined => {
  const own = memberships(db)
    .all()
    .find(({ actsAs }) => actsAs === member.id);
  const organization = own && organizations(db).get(own.organizationId);
  return own && organization?.access
    ? { db, id: own.organizationId, organization, rules: organization.access, own, member, now }
    : undefined;
};
