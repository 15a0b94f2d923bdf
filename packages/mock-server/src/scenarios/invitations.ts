import type { KeptInvitation, Membership, Organization } from '../kept-invitation.ts';
import { daysAfter } from './people.ts';

/** The secrets of the invitations of the scenario `local`. */
export const sampleInvitations = {
  /** To somebody without an account. */
  newcomer: 'invitation-nouvelle-7c31',
  /** To a member's own verified address. */
  member: 'invitation-membre-2e58',
  /** For whoever has the link; three places. */
  link: 'invitation-lien-9d04',
  expired: 'invitation-expiree-61fb',
  revoked: 'invitation-annulee-b8a2',
  used: 'invitation-utilisee-0c77',
  /** The link's last place is taken. */
  full: 'invitation-complete-f3e9',
} as const;

/** Whom the invitations that name an address are for. */
export const invitedEmails = { newcomer: 'nouvelle.personne@example.org', member: 'anso@example.org' } as const;

const organizationId = 'atelier-boreal';
const [votingMember, accessManager] = ['k7w2m9', 'p3x8d1'];

export const sampleOrganizations: Record<string, Organization> = {
  [organizationId]: { name: 'Atelier Boréal', seats: 12 },
};

export const sampleMemberships = (seededAt: number): Record<string, Membership> =>
  Object.fromEntries(
    (
      [
        [votingMember, 'voting-member'],
        [accessManager, 'access-manager'],
      ] as const
    ).map(([memberId, role]) => [
      `${organizationId}.${memberId}`,
      { organizationId, memberId, role, since: daysAfter(-200, seededAt) },
    ]),
  );

/** One invitation in each state that a person meets. */
export function sampleInvitationRecords(seededAt: number): Record<string, KeptInvitation> {
  const common: Omit<KeptInvitation, 'token'> = {
    organizationId,
    role: 'secondary-member',
    inviterId: votingMember,
    expiresAt: seededAt + 7 * 86_400_000,
    acceptedBy: [],
  };
  return {
    newcomer: { ...common, token: sampleInvitations.newcomer, email: invitedEmails.newcomer },
    member: { ...common, token: sampleInvitations.member, email: invitedEmails.member, role: 'access-manager' },
    link: { ...common, token: sampleInvitations.link, uses: 3, role: 'dispatcher' },
    expired: { ...common, token: sampleInvitations.expired, expiresAt: seededAt - 1 },
    revoked: { ...common, token: sampleInvitations.revoked, uses: 3, revokedAt: seededAt - 1 },
    used: {
      ...common,
      token: sampleInvitations.used,
      email: 'chloe.dufour@example.org',
      acceptedBy: [accessManager],
    },
    full: { ...common, token: sampleInvitations.full, uses: 1, acceptedBy: [accessManager] },
  };
}
