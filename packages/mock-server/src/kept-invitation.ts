import type { OrganizationRole } from '@trait-union/client/contract';

/** A team that shares one membership: an employer, an association. */
export interface Organization {
  name: string;
  /** How many people it may have in all (S3-29). */
  seats: number;
}

/** What a person is in an organisation; under `<organisation>.<member>`. */
export interface Membership {
  organizationId: string;
  memberId: string;
  role: OrganizationRole;
  /** ISO 8601, UTC. */
  since: string;
}

/** For one person if it names an address, else for whoever has the link. */
export interface KeptInvitation {
  /** The secret of the link. */
  token: string;
  organizationId: string;
  role: OrganizationRole;
  inviterId: string;
  email?: string;
  /** How many may accept in all; absent for no limit but the organisation's seats. */
  uses?: number;
  /** Milliseconds since the epoch. */
  expiresAt?: number;
  revokedAt?: number;
  /** Who accepted, by member id. */
  acceptedBy: readonly string[];
  /** The link that it was asked for through; its use counts there too. */
  through?: string;
}
