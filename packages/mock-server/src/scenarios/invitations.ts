import type { AccessRules } from '../access/kept-access.ts';
import type { KeptInvitation, Membership, Organization } from '../kept-invitation.ts';
import type { Member } from '../member.ts';
import { daysAfter, monthsBefore, person } from './people.ts';
import { ask, row } from './role-table.ts';

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
const [votingMember, accessManager, owner] = ['k7w2m9', 'p3x8d1', 'v8c4n1'];

/** The voting member who signs in to look after Atelier Boréal, by their number. */
export const atelierOwner = '401-0001';

const ownerAlone = row(
  true,
  { reason: 'role', ask: ask.votingMember },
  { reason: 'role', ask: ask.managers },
  { reason: 'role', ask: ask.managers },
);

/** An organisation that decides more by itself than the association's table lets others (S3-10, B-08). */
const atelierRules: AccessRules = {
  permissions: { 'access.set-seat': ownerAlone, 'access.set-job-posting': ownerAlone },
  seatless: [],
  invitationsKeepSeats: false,
  seatHeldFor: 0,
  limits: { batch: 50, linkUses: null, linkDays: null },
};

export const sampleOrganizations: Record<string, Organization> = {
  [organizationId]: { name: 'Atelier Boréal', seats: 12, access: atelierRules },
};

export const atelierFiles = (seededAt: number): Member[] => [
  person({
    id: owner,
    memberNumber: atelierOwner,
    givenName: 'Louise',
    familyName: 'Audet',
    confirmedAt: monthsBefore(1, seededAt),
    emails: [{ kind: 'work', address: 'louise.audet@example.com', verified: true }],
  }),
];

export const sampleMemberships = (seededAt: number): Record<string, Membership> =>
  Object.fromEntries(
    (
      [
        [votingMember, 'voting-member'],
        [accessManager, 'access-manager'],
        [owner, 'voting-member', owner],
      ] as const
    ).map(([memberId, role, actsAs]) => [
      `${organizationId}.${memberId}`,
      { organizationId, memberId, role, since: daysAfter(-200, seededAt), ...(actsAs && { actsAs }) },
    ]),
  );

/** One invitation in each state that a person meets. */
export function sampleInvitationRecords(seededAt: number): Record<string, KeptInvitation> {
  const common: Omit<KeptInvitation, 'token'> = {
    organizationId,
    role: 'secondary-member',
    inviterId: votingMember,
    sentAt: seededAt - 86_400_000,
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
