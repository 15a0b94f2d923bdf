import type { AccessRules } from '../access/kept-access.ts';
import type { Membership, Organization } from '../kept-invitation.ts';
import type { Member } from '../member.ts';
import { daysAfter, monthsBefore, person } from './people.ts';

/** People who act for several organisations, by the number that they sign in with. */
export const severalOrganizations = {
  /** A member, who manages the access of their employer. */
  two: '101-0520',
  /** A member of two locals, and a dispatcher. */
  three: '101-0533',
} as const;

const home = 'local-101';
const local = 'local-204';
const employer = 'cooperative-vieux-port';

const employerRules: AccessRules = {
  seatless: ['dispatcher'],
  invitationsKeepSeats: true,
  seatHeldFor: 0,
  limits: { batch: 50, linkUses: 25, linkDays: 90 },
};

export const otherOrganizations: Record<string, Organization> = {
  [local]: { name: 'Syndicat des employées et employés de services de Lévis, section locale 204', seats: 900 },
  [employer]: { name: 'Coopérative du Vieux-Port', seats: 40, access: employerRules },
};

/** Who is who: the file of each membership, the first one being that of the person themself. */
const [maude, maudeAtWork] = ['f2w8k5', 'j6c3r9'];
const [karim, karimInLevis, karimAtWork] = ['n4b7x1', 'x8m5d2', 'u3z6h4'];

export const ownMemberships = (seededAt: number): Record<string, Membership> =>
  Object.fromEntries(
    (
      [
        [home, maude, 'voting-member', maude],
        [employer, maude, 'access-manager', maudeAtWork],
        [home, karim, 'voting-member', karim],
        [local, karim, 'voting-member', karimInLevis],
        [employer, karim, 'dispatcher', karimAtWork],
      ] as const
    ).map(([organizationId, memberId, role, actsAs]) => [
      `${organizationId}.${memberId}`,
      { organizationId, memberId, role, actsAs, since: daysAfter(-400, seededAt) },
    ]),
  );

export function organizationFiles(seededAt: number): Member[] {
  const confirmedAt = monthsBefore(2, seededAt);
  const ofMaude = { givenName: 'Maude', familyName: 'Lépine-Gauthier', confirmedAt };
  const ofKarim = { givenName: 'Karim', familyName: 'Benali', confirmedAt };
  return [
    person({
      ...ofMaude,
      id: maude,
      memberNumber: severalOrganizations.two,
      phones: [{ kind: 'mobile', number: '+14185550161' }],
      emails: [{ kind: 'personal', address: 'maude.lepine@example.org', verified: true }],
      addresses: [
        {
          kind: 'home',
          street: '812, rue Marie-de-l’Incarnation',
          city: 'Québec',
          region: 'QC',
          postalCode: 'G1N 3E6',
          country: 'CA',
        },
      ],
    }),
    person({
      ...ofMaude,
      id: maudeAtWork,
      memberNumber: '318-0007',
      phones: [{ kind: 'work', number: '+14185550180', extension: '21' }],
      emails: [{ kind: 'work', address: 'maude.lepine@example.com', verified: true }],
      addresses: [
        {
          kind: 'work',
          unit: '300',
          street: '155, rue Saint-Paul',
          city: 'Québec',
          region: 'QC',
          postalCode: 'G1K 3W2',
          country: 'CA',
        },
      ],
    }),
    person({
      ...ofKarim,
      id: karim,
      memberNumber: severalOrganizations.three,
      phones: [{ kind: 'mobile', number: '+15815550147' }],
      emails: [{ kind: 'personal', address: 'karim.benali@example.org', verified: true }],
    }),
    person({
      ...ofKarim,
      id: karimInLevis,
      memberNumber: '204-0093',
      phones: [{ kind: 'mobile', number: '+15815550147' }],
      emails: [{ kind: 'personal', address: 'k.benali@example.org', verified: true }],
    }),
    person({
      ...ofKarim,
      id: karimAtWork,
      memberNumber: '318-0015',
      phones: [{ kind: 'work', number: '+14185550180', extension: '34' }],
      emails: [{ kind: 'work', address: 'karim.benali@example.com', verified: true }],
    }),
  ];
}
