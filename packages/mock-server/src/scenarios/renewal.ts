import type { CheckoutState, RenewalChoice } from '@trait-union/client/contract';
import type { KeptMembership } from '../membership/kept-membership.ts';
import type { Member } from '../member.ts';
import { catalogueId, type Catalogue } from '../payments/kept-catalogue.ts';
import type { BankSession, KeptCheckout } from '../payments/kept-payments.ts';
import { quote, type Payable } from '../payments/quoting.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { words } from './ballots.ts';
import { dollars, membershipIds, membershipLevels, type MembershipLevel } from './membership.ts';
import { monthsBefore, person } from './people.ts';
import { priceList, sampleCoupons } from './price-list.ts';

/** Members in each situation of a renewal, by the number that they sign in with; password as everybody's. */
export const renewalMembers = {
  /** 121 days left, a credit of 15 $, a coupon of 10 $. */
  dueSoon: '101-0427',
  /** Pays for two others too (B-05). */
  coordinator: '101-0512',
  /** Ended 47 days ago: starts anew. */
  lapsed: '101-0377',
  /** Ended 12 days ago: goes on from there. */
  lapsedLately: '101-0901',
  /** 170 days left. */
  early: '101-0902',
  /** Stops working full time next month. */
  levelChange: '101-0903',
  /** At a level that is taxed. */
  taxed: '101-0904',
  /** More credit than anything costs. */
  richInCredit: '101-0905',
  /** Holds a coupon for the whole year: nothing is due. */
  nothingDue: '101-0906',
  noEmail: '101-0233',
  /** The voting member alone may pay (S3-06). */
  accessManager: '101-0299',
  paidByEmployer: '101-0001',
  notYet: '101-0801',
  /** Has a checkout in each state: see `sampleCheckouts`. */
  open: '101-0911',
  submitted: '101-0912',
  chequeAwaited: '101-0913',
  failed: '101-0914',
  cancelled: '101-0915',
  expired: '101-0916',
} as const;

/** Ids of checkouts of the scenario, under those who began them. */
export const sampleCheckouts = {
  open: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f911',
  submitted: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f912',
  chequeAwaited: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f913',
  failed: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f914',
  cancelled: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f915',
  expired: '3f6d0a52-8c1b-4e27-9a40-0c7be1d5f916',
} as const;

const coupon = (code: string, fr: string, en: string): Partial<KeptMembership> => ({
  coupons: [{ code, label: words(fr, en) }],
});

type Row = readonly [
  id: string,
  memberNumber: string,
  givenName: string,
  familyName: string,
  level: MembershipLevel,
  since: string,
  daysLeft: number,
  more?: Partial<KeptMembership>,
];

/** Those who are nobody else in the scenario. */
const rows: readonly Row[] = [
  ['e1g5k7', renewalMembers.lapsedLately, 'Lorraine', 'Desbiens', 'regular', '2014-04-07', -12],
  ['e2h8m3', renewalMembers.early, 'Odile', 'Paradis', 'regular', '2018-01-15', 170],
  ['e3j4n9', renewalMembers.levelChange, 'Normand', 'Gingras', 'regular', '1998-09-08', 33],
  ['e4k7p2', renewalMembers.taxed, 'Solange', 'Arsenault', 'supporting', '2020-06-01', 64],
  ['e5m2q8', renewalMembers.richInCredit, 'Wilfrid', 'Savard', 'regular', '2009-11-23', 41, { credit: dollars(250) }],
  [
    'e6n9r4',
    renewalMembers.nothingDue,
    'Ghislaine',
    'Roussel',
    'part-time',
    '2024-10-21',
    18,
    coupon(sampleCoupons.everything, 'Première année offerte', 'First year free'),
  ],
  ['e7p3s6', '101-0907', 'Émile', 'Gagné', 'part-time', '2023-08-28', 20],
  ['e8q6t1', '101-0908', 'Florence', 'Gagné-Lévesque', 'regular', '2019-02-18', -12],
  ['e9r1v5', renewalMembers.open, 'Thierry', 'Blackburn', 'regular', '2016-03-14', 26],
  ['f1s4w8', renewalMembers.submitted, 'Manon', 'Villeneuve', 'regular', '2011-10-03', 9],
  ['f3t7x2', renewalMembers.chequeAwaited, 'Armand', 'Poulin', 'retired', '1992-05-19', 15],
  ['f4v2y6', renewalMembers.failed, 'Rosalie', 'Cormier', 'regular', '2022-02-07', 5],
  ['f5w5z9', renewalMembers.cancelled, 'Hugo', 'Pelchat', 'part-time', '2021-11-29', 50],
  ['f6x8b3', renewalMembers.expired, 'Line', 'Tessier', 'regular', '2013-06-17', 11],
];

const fullName = ([, , givenName, familyName]: Row): string => `${givenName} ${familyName}`;

const addressOf = ([, , givenName, familyName]: Row): string =>
  `${givenName}.${familyName}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const renewalFiles = (seededAt: number): Member[] =>
  rows.map((row) => {
    const [id, memberNumber, givenName, familyName] = row;
    return person({
      id,
      memberNumber,
      givenName,
      familyName,
      confirmedAt: monthsBefore(3, seededAt),
      emails: [{ kind: 'personal', address: `${addressOf(row)}@example.org`, verified: true }],
    });
  });

const membershipOf = ([, , , , level, since, daysLeft, more]: Row, today: string): KeptMembership => ({
  level: { id: level, name: membershipLevels[level] },
  since,
  expiresOn: addDays(today, daysLeft),
  credit: null,
  coupons: [],
  autoRenewal: 'off',
  ...more,
});

/** By member id. */
export const renewalMemberships = (seededAt: number): Record<string, KeptMembership> =>
  Object.fromEntries(rows.map((row) => [row[0], membershipOf(row, dayOf(seededAt))]));

interface Begun {
  name: keyof typeof sampleCheckouts;
  option: string;
  state: CheckoutState;
  atBank: Pick<BankSession, 'state' | 'failure'>;
}

/** Checkouts that were begun before the scenario starts. */
const begun: readonly Begun[] = [
  { name: 'open', option: 'card', state: 'open', atBank: { state: 'open' } },
  { name: 'submitted', option: 'card', state: 'submitted', atBank: { state: 'submitted' } },
  { name: 'chequeAwaited', option: 'cheque', state: 'open', atBank: { state: 'open' } },
  { name: 'failed', option: 'card', state: 'failed', atBank: { state: 'failed', failure: 'declined' } },
  { name: 'cancelled', option: 'card', state: 'cancelled', atBank: { state: 'cancelled' } },
  { name: 'expired', option: 'card', state: 'expired', atBank: { state: 'cancelled' } },
];

const hour = 3_600_000;

const checkoutOf = ({ name, option, state, atBank }: Begun, catalogue: Catalogue, now: number): KeptCheckout => {
  const row = rows.find(([, memberNumber]) => memberNumber === renewalMembers[name]);
  if (!row) throw new Error(`Nobody has the checkout ${name}`);
  const today = dayOf(now);
  const { expiresOn } = membershipOf(row, today);
  const [id, , , , level] = row;
  const self: Payable = { id, name: fullName(row), self: true, expiresOn, level };
  const choice: RenewalChoice = { level, members: [id], contributions: [], useCredit: false, autoRenewal: false };
  const quoted = quote(choice, { catalogue, payables: [self], credit: 0, autoRenewal: true, spent: [], today });
  if (!('content' in quoted)) throw new Error(`Nothing to pay of ${name}`);
  const way = catalogue.options.find((one) => one.id === option);
  const days = way?.payWithinDays;
  return {
    memberId: id,
    request: { quote: `quote-${name}`, option, returnUrl: 'https://membres.example.org/renouvellement' },
    choice,
    quote: { id: `quote-${name}`, ...quoted.content, validUntil: new Date(now + hour / 2).toISOString() },
    paidFor: [id],
    ...(way && { option: way }),
    state,
    openUntil: days === undefined ? now + 23 * hour : Date.parse(addDays(today, days)),
    ...(state === 'submitted' && { submittedAt: now }),
    ...(atBank.failure && { failure: atBank.failure }),
  };
};

/** What the union sells, and who has begun to pay, by kind. */
export const renewalRecords = (seededAt: number): Record<string, Record<string, unknown>> => {
  const catalogue = priceList(seededAt);
  const checkouts = begun.map((each) => [each, checkoutOf(each, catalogue, seededAt)] as const);
  return {
    catalogue: { [catalogueId]: catalogue },
    bundles: { [membershipIds.coordinator]: ['e7p3s6', 'e8q6t1'] },
    checkouts: Object.fromEntries(checkouts.map(([{ name }, checkout]) => [sampleCheckouts[name], checkout])),
    'bank-sessions': Object.fromEntries(
      checkouts.map(
        ([
          { name, atBank },
          {
            quote: { due },
            request: { returnUrl },
          },
        ]): [string, BankSession] => [
          `session-${name}`,
          { checkout: sampleCheckouts[name], amount: due, returnUrl, ...atBank },
        ],
      ),
    ),
  };
};
