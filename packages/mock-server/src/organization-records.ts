import type { Database } from './database.ts';
import type { KeptInvitation, Membership, Organization } from './kept-invitation.ts';
import type { Records } from './records.ts';

export const organizations = (db: Database): Records<Organization> => db.records<Organization>('organizations');
export const memberships = (db: Database): Records<Membership> => db.records<Membership>('memberships');
export const invitations = (db: Database): Records<KeptInvitation> => db.records<KeptInvitation>('invitations');

export const membershipOf = (db: Database, organizationId: string, memberId: string): Membership | undefined =>
  memberships(db).get(`${organizationId}.${memberId}`);
