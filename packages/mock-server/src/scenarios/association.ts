import type { AccessEvent, OrganizationRole } from '@trait-union/client/contract';
import type { AccessRules, HeldSeat, KeptEvent, KeptRights } from '../access/kept-access.ts';
import type { KeptInvitation, Membership, Organization } from '../kept-invitation.ts';
import { nameOf, type Member } from '../member.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { crowd } from './huge.ts';
import { jobOffers } from './jobs.ts';
import { local, localMembers } from './local.ts';
import { daysAfter, monthsBefore, person } from './people.ts';
import { rolePermissions } from './role-table.ts';
import type { LayOut, Scenario } from './scenario.ts';

/** Who is who in the scenarios `association`, `association-unlimited` and `association-huge`, by the number that they sign in with. */
export const associationMembers = {
  /** Also a secondary member of another organisation (B-29). */
  votingMember: localMembers.sample,
  accessManager: '502-0001',
  /** A second one, for what two do at once. */
  otherManager: '502-0002',
  secondaryMember: '502-0003',
  /** May read the documentation (S3-08). */
  reader: '502-0004',
  /** May post job offers, by exception (S3-10). */
  poster: '502-0005',
  dispatcher: '502-0006',
  suspended: '502-0007',
} as const;

/** Ids of people of the list, in the same scenarios. */
export const associationPeople = {
  votingMember: 'k7w2m9',
  accessManager: 'q1a7f3',
  otherManager: 'q2b8g4',
  secondaryMember: 'q3c9h5',
  reader: 'q4d1j6',
  poster: 'q5e2k7',
  dispatcher: 'q6f3m8',
  suspended: 'q7g4n9',
  longName: 'q8h5p1',
  rightToLeft: 'q9j6r2',
  oneWord: 'r1k7s3',
  /** Invited by e-mail, with a name. */
  invited: 'invitation-nadia',
  /** By an address alone. */
  invitedByAddress: 'invitation-comptabilite',
  /** Whose address takes no mail. */
  undelivered: 'invitation-retour',
  /** A moment ago: nothing can be sent again yet. */
  justInvited: 'invitation-recente',
  expired: 'invitation-echue',
} as const;

/** Ids of the links of the same scenarios. */
export const associationLinks = {
  open: 'lien-ouvert',
  expired: 'lien-echu',
  revoked: 'lien-annule',
  usedUp: 'lien-epuise',
} as const;

/** The organisation whose access is managed. */
export const associationTeam = 'maison-des-erables';

const theatre = 'theatre-du-faubourg';
const day = 86_400_000;
const seats = 50;
/** As many as are taken or kept: one is free. */
const freeSeats = 1;
const people = associationPeople;
const members = associationMembers;

const rules: AccessRules = {
  seatless: ['dispatcher'],
  invitationsKeepSeats: true,
  seatHeldFor: 30,
  limits: { batch: 50, linkUses: 25, linkDays: 90 },
};

const organizations = (total: number | null): Record<string, Organization> => ({
  [associationTeam]: {
    name: 'Maison des Érables',
    seats: total,
    access: { ...rules, ...(total === null && { seatHeldFor: 0 }) },
  },
  [theatre]: {
    name: 'Théâtre du Faubourg',
    seats: 10,
    access: { ...rules, invitationsKeepSeats: false, seatHeldFor: 0 },
  },
});

type Row = readonly [
  id: string,
  memberNumber: string,
  givenName: string,
  familyName: string,
  role: OrganizationRole,
  sinceDays: number,
  more?: KeptRights & Pick<Membership, 'suspended'>,
];

const rows: readonly Row[] = [
  [people.accessManager, members.accessManager, 'Rachel', 'Ouimet', 'access-manager', 640],
  [people.otherManager, members.otherManager, 'Samir', 'Haddad', 'access-manager', 410],
  [people.secondaryMember, members.secondaryMember, 'Jeanne', 'Lafleur', 'secondary-member', 388],
  [
    people.reader,
    members.reader,
    'Étienne',
    'Châteauvert',
    'secondary-member',
    300,
    { documentation: true, courses: 1 },
  ],
  [
    people.poster,
    members.poster,
    'Fabienne',
    'Mc Duff',
    'secondary-member',
    255,
    { documentation: true, jobPosting: true, courses: 3, groups: 1 },
  ],
  [people.dispatcher, members.dispatcher, 'Yvon', 'Kâ', 'dispatcher', 120],
  [people.suspended, members.suspended, 'Marc-Antoine', 'Émond', 'secondary-member', 500, { suspended: true }],
  [
    people.longName,
    '502-0008',
    'Marie-Clémentine-Joséphine',
    'Bédard-Vaillancourt de la Durantaye-Saint-Hilaire',
    'secondary-member',
    90,
  ],
  [people.rightToLeft, '502-0009', 'ليلى', 'الحدّاد', 'secondary-member', 61, { documentation: true }],
  [people.oneWord, '502-0010', '', 'Sukarno', 'dispatcher', 12],
];

const fileOf = ([id, memberNumber, givenName, familyName]: Row, seededAt: number): Member =>
  person({
    id,
    memberNumber,
    givenName,
    familyName,
    confirmedAt: monthsBefore(2, seededAt),
    emails: [{ kind: 'work', address: `acces.${memberNumber}@example.com`, verified: true }],
  });

const membership = (
  memberId: string,
  role: OrganizationRole,
  sinceDays: number,
  seededAt: number,
  more: Partial<Membership> = {},
): Membership => ({
  organizationId: associationTeam,
  memberId,
  role,
  since: daysAfter(-sinceDays, seededAt),
  actsAs: memberId,
  ...more,
});

const inviter = people.accessManager;

const invitations = (seededAt: number): Record<string, KeptInvitation> => {
  const to = (
    email: string,
    role: OrganizationRole,
    sentDaysAgo: number,
    more: Partial<KeptInvitation> = {},
  ): KeptInvitation => ({
    token: `jeton-${email.replace(/\W/g, '-')}`,
    organizationId: associationTeam,
    role,
    inviterId: inviter,
    email,
    sentAt: seededAt - sentDaysAgo * day,
    expiresAt: seededAt + (14 - sentDaysAgo) * day,
    acceptedBy: [],
    ...more,
  });
  const link = (role: OrganizationRole, madeDaysAgo: number, more: Partial<KeptInvitation>): KeptInvitation => ({
    token: `lien-${role}-${madeDaysAgo}-5f0c2a91`,
    organizationId: associationTeam,
    role,
    inviterId: people.votingMember,
    sentAt: seededAt - madeDaysAgo * day,
    acceptedBy: [],
    ...more,
  });
  const came = [people.secondaryMember, people.reader, people.poster];
  return {
    [people.invited]: to('nadia.cherif@example.com', 'secondary-member', 2, {
      givenName: 'Nadia',
      familyName: 'Chérif',
      documentation: true,
    }),
    [people.invitedByAddress]: to('comptabilite@example.com', 'access-manager', 6),
    [people.undelivered]: to('j.dupuis@example.com', 'secondary-member', 1, { undelivered: true }),
    [people.justInvited]: to('repartition@example.com', 'dispatcher', 10_000 / day),
    [people.expired]: to('odette.roy@example.com', 'secondary-member', 31, { givenName: 'Odette', familyName: 'Roy' }),
    'invitation-echue-2': to('stage.hiver@example.com', 'dispatcher', 18),
    [associationLinks.open]: link('secondary-member', 20, {
      uses: 10,
      expiresAt: seededAt + 40 * day,
      acceptedBy: came,
    }),
    [associationLinks.expired]: link('dispatcher', 60, { uses: 5, expiresAt: seededAt - 2 * day }),
    [associationLinks.revoked]: link('access-manager', 45, { revokedAt: seededAt - 30 * day }),
    [associationLinks.usedUp]: link('secondary-member', 80, { uses: 3, acceptedBy: came }),
  };
};

/** Invitations that keep a seat, of those above. */
const keptSeats = 3;

const held = (seededAt: number): Record<string, HeldSeat> => ({
  'parti-depuis-peu': { organizationId: associationTeam, until: addDays(dayOf(seededAt), 11) },
});

type Happened = Omit<AccessEvent, 'id' | 'at'> & { daysAgo: number };

/** What was done over two years: who came, who changed, and what the association itself did. */
const happened = (files: ReadonlyMap<string, Member>, came: readonly Membership[], seededAt: number): Happened[] => {
  const who = (id: string): { id: string; name: string } => {
    const file = files.get(id);
    return { id, name: file ? nameOf(file) : id };
  };
  const manager = who(inviter);
  const voting = who(people.votingMember);
  const sinceDays = ({ since }: Membership): number => (seededAt - Date.parse(since)) / day;
  const gone = { id: 'parti-depuis-peu', name: 'Gaston Pépin' };
  return [
    ...came.flatMap((one): Happened[] => {
      const [whom, role, ago] = [who(one.memberId), { name: one.role }, sinceDays(one)];
      return [
        { daysAgo: ago + 3, kind: 'invite', by: ago > 640 ? voting : manager, whom, role },
        { daysAgo: ago, kind: 'join', by: whom, whom, role },
      ];
    }),
    { daysAgo: 700, kind: 'set-seats', by: null, seats: 40 },
    { daysAgo: 205, kind: 'request-seats', by: voting, seats },
    { daysAgo: 200, kind: 'set-seats', by: null, seats },
    {
      daysAgo: 380,
      kind: 'set-role',
      by: voting,
      whom: who(people.otherManager),
      from: { name: 'secondary-member' },
      role: { name: 'access-manager' },
      change: 'changement-1',
    },
    { daysAgo: 290, kind: 'set-documentation', by: manager, whom: who(people.reader), on: true },
    { daysAgo: 210, kind: 'set-job-posting', by: null, whom: who(people.poster), on: true },
    { daysAgo: 80, kind: 'create-link', by: voting, role: { name: 'secondary-member' } },
    { daysAgo: 45, kind: 'create-link', by: voting, role: { name: 'access-manager' } },
    { daysAgo: 30, kind: 'revoke-link', by: voting, role: { name: 'access-manager' } },
    { daysAgo: 20, kind: 'create-link', by: voting, role: { name: 'secondary-member' } },
    { daysAgo: 40, kind: 'suspend', by: manager, whom: who(people.suspended) },
    {
      daysAgo: 25,
      kind: 'set-documentation',
      by: manager,
      whom: who(people.secondaryMember),
      on: true,
      change: 'changement-2',
      undone: true,
    },
    { daysAgo: 24.99, kind: 'undo', by: manager, whom: who(people.secondaryMember), change: 'changement-2' },
    { daysAgo: 19, kind: 'remove', by: manager, whom: gone },
  ];
};

const toLog = (events: readonly Happened[], seededAt: number): Record<string, KeptEvent> =>
  Object.fromEntries(
    [...events]
      .sort((one, other) => other.daysAgo - one.daysAgo)
      .map(({ daysAgo, ...event }, index) => {
        const id = `evenement-${index + 1}`;
        return [id, { organizationId: associationTeam, shown: { id, at: daysAfter(-daysAgo, seededAt), ...event } }];
      }),
  );

const atTheatre: readonly Row[] = [
  ['t4w8y2', '503-0001', 'Marie-Ève', 'Tremblay-Côté', 'secondary-member', 75],
  ['t5x9z3', '503-0002', 'Hervé', 'Lalancette', 'voting-member', 900],
  ['t6y1a4', '503-0003', 'Diane', 'Proulx-Gill', 'access-manager', 340],
];

/** Members of `local` who are of no organisation here. */
const ofNone = (base: Scenario): Member[] => base.members.filter(({ memberNumber }) => !/^[34]/.test(memberNumber));

interface Extent {
  /** How many seats; null for no limit. */
  total: number | null;
  /** How many more people than those who are named. */
  more: readonly Member[];
  /** What the first, the second, … of them is. */
  roleOf: (index: number) => OrganizationRole;
  rightsOf: (index: number) => Partial<Membership>;
  invited: Record<string, KeptInvitation>;
}

const layOut = (base: Scenario, seededAt: number, { total, more, roleOf, rightsOf, invited }: Extent): Scenario => {
  const named = rows.map((row) => fileOf(row, seededAt));
  const members = [...ofNone(base), ...named, ...atTheatre.map((row) => fileOf(row, seededAt)), ...more];
  const team = [
    membership(people.votingMember, 'voting-member', 700, seededAt),
    ...rows.map(([id, , , , role, sinceDays, rights]) => membership(id, role, sinceDays, seededAt, rights)),
    ...more.map(({ id }, index) => membership(id, roleOf(index), 15 + ((index * 37) % 600), seededAt, rightsOf(index))),
  ];
  const elsewhere = atTheatre.map(([id, , , , role, sinceDays]): Membership => ({
    organizationId: theatre,
    memberId: id === 't4w8y2' ? people.votingMember : id,
    role,
    since: daysAfter(-sinceDays, seededAt),
    actsAs: id,
  }));
  const files = new Map(members.map((member) => [member.id, member]));
  return {
    organization: { id: 'association-des-milieux', name: 'Association québécoise des milieux de vie' },
    capabilities: { ...base.capabilities, permissions: Object.keys(rolePermissions) },
    members,
    records: {
      ...base.records,
      organizations: organizations(total),
      memberships: Object.fromEntries(
        [...team, ...elsewhere].map((kept) => [`${kept.organizationId}.${kept.memberId}`, kept]),
      ),
      invitations: { ...invitations(seededAt), ...invited },
      'held-seats': total === null ? {} : held(seededAt),
      'access-log': toLog(
        [
          ...happened(files, team.slice(0, 60), seededAt),
          ...(total === null ? [{ daysAgo: 10, kind: 'set-seats', by: null }] : []),
        ],
        seededAt,
      ),
      jobs: jobOffers(
        seededAt,
        [associationTeam, people.votingMember, 'Maison des Érables'],
        [associationTeam, people.poster, 'Maison des Érables'],
        [theatre, 't6y1a4', 'Théâtre du Faubourg'],
      ),
    },
  };
};

const seatTakers = 1 + rows.filter(([, , , , role]) => role !== 'dispatcher').length;

/** An association whose organisations manage their own access: fifty seats, one of them free. */
export const association: LayOut = (seededAt) =>
  layOut(local(seededAt), seededAt, {
    total: seats,
    more: crowd(seats - freeSeats - keptSeats - 1 - seatTakers, seededAt),
    roleOf: () => 'secondary-member',
    rightsOf: (index) => ({ documentation: index % 3 === 0 }),
    invited: {},
  });

/** The same with nobody but those who are named, and no limit on seats (S3-29). */
export const associationUnlimited: LayOut = (seededAt) =>
  layOut(local(seededAt), seededAt, {
    total: null,
    more: [],
    roleOf: () => 'secondary-member',
    rightsOf: () => ({}),
    invited: {},
  });

const size = 10_000;
const manyInvited = 240;

const roleAt = (index: number): OrganizationRole => {
  if (index % 400 === 7) return 'access-manager';
  return index % 6 === 5 ? 'dispatcher' : 'secondary-member';
};

/** The same with 10,000 people in the list, those who were invited among them. */
export const associationHuge: LayOut = (seededAt) => {
  const invited = Object.fromEntries(
    Array.from({ length: manyInvited }, (_, index): [string, KeptInvitation] => [
      `invitation-${index + 1}`,
      {
        token: `jeton-invitation-${index + 1}`,
        organizationId: associationTeam,
        role: roleAt(index),
        inviterId: inviter,
        email: `invitation.${index + 1}@example.com`,
        sentAt: seededAt - (index % 28) * day,
        expiresAt: seededAt + (14 - (index % 28)) * day,
        acceptedBy: [],
      },
    ]),
  );
  /** Of those who are always there: the sample member, the named ones, and six who were invited. */
  const others = 1 + rows.length + 6;
  return layOut(local(seededAt), seededAt, {
    total: 12_000,
    more: crowd(size - others - manyInvited, seededAt),
    roleOf: roleAt,
    rightsOf: (index) => ({
      documentation: index % 3 === 0,
      ...(index % 250 === 3 && { jobPosting: true }),
      ...(index % 33 === 11 && { suspended: true as const }),
    }),
    invited,
  });
};
