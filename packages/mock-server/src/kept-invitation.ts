import type { OrganizationRole } from '@trait-union/client/contract';
import type { AccessRules, KeptRights } from './access/kept-access.ts';

/** A team that shares one membership: an employer, an association. */
export interface Organization {
  name: string;
  /** How many people it may have in all; null for no limit (S3-29). */
  seats: number | null;
  /** Absent where people of the organisation do not manage who has access to it. */
  access?: AccessRules;
}

/** What a person is in an organisation; under `<organisation>.<member>`. */
export interface Membership extends KeptRights {
  organizationId: string;
  memberId: string;
  /** Their id in the list of people, that of the invitation which they accepted; their member id otherwise. */
  personId?: string;
  role: OrganizationRole;
  /** ISO 8601, UTC. */
  since: string;
  /** The file of their own that they act as there (B-29). */
  actsAs?: string;
  /** They may not act there any more. */
  suspended?: true | undefined;
}

/** For one person if it names an address, else for whoever has the link. */
export interface KeptInvitation extends KeptRights {
  /** The secret of the link. */
  token: string;
  organizationId: string;
  role: OrganizationRole;
  inviterId: string;
  email?: string;
  /** As the inviter wrote them. */
  givenName?: string;
  familyName?: string;
  /** In the message, as plain text. */
  message?: string;
  /** When its message was last sent, or when the link was made; milliseconds since the epoch. */
  sentAt?: number;
  /** The address does not take mail. */
  undelivered?: true;
  /** How many may accept in all; absent for no limit but the organisation's seats. */
  uses?: number | undefined;
  /** Milliseconds since the epoch. */
  expiresAt?: number | undefined;
  revokedAt?: number | undefined;
  /** Who accepted, by member id. */
  acceptedBy: readonly string[];
  /** The link that it was asked for through; its use counts there too. */
  through?: string;
}
