import type { Money, OwnWords } from '@trait-union/client/contract';
import type { KeptCard, KeptMembership } from '../membership/kept-membership.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { words } from './ballots.ts';

/** The levels of membership of the scenarios, by their membershipIds. */
export const membershipLevels = {
  regular: words('Membre en règle', 'Regular member'),
  'part-time': words('Membre à temps partiel', 'Part-time member'),
  retired: words('Membre à la retraite', 'Retired member'),
  supporting: words('Membre de soutien', 'Supporting member'),
} as const satisfies Record<string, OwnWords>;

export type MembershipLevel = keyof typeof membershipLevels;

/** The codes that cards of the scenarios hold, and one that no card does. */
export const sampleCards = {
  /** The sample member’s. */
  valid: '5d1f0c7e9ab34826b1c2f7e03d94a6e8',
  /** Of the member whose membership has lapsed. */
  expired: 'a07c93e1d25f4b6c8e19f3b7405d2ca1',
  unknown: '00000000000000000000000000000000',
} as const;

/** Members in each situation of a membership, by their membershipIds. */
export const membershipIds = {
  sample: 'k7w2m9',
  coordinator: 'p3x8d1',
  renewingItself: 'r5c6t4',
  pending: 'z9f1b7',
  almostOver: 'h2q4v6',
  paidByEmployer: 'd8n3y5',
  lapsed: 'w4j7k2',
  forLife: 'm6s9g3',
  longOver: 't1r5p8',
  accessManager: 'b3v6h9',
  justRenewed: 'i1s8q2',
  /** Of two people in several organisations (B-29): where they are members, and where they act for one. */
  maude: 'f2w8k5',
  maudeAtWork: 'j6c3r9',
  karim: 'n4b7x1',
  karimInLevis: 'x8m5d2',
  karimAtWork: 'u3z6h4',
} as const;

export const dollars = (amount: number): Money => ({ cents: Math.round(amount * 100), currency: 'CAD' });

const nothing: Pick<KeptMembership, 'credit' | 'coupons' | 'autoRenewal'> = {
  credit: null,
  coupons: [],
  autoRenewal: 'off',
};

/** A membership in each situation, as of an instant in milliseconds since the epoch. */
const sampleMemberships = (seededAt: number): Record<string, KeptMembership> => {
  const today = dayOf(seededAt);
  const membership = (
    level: MembershipLevel,
    since: string | null,
    daysLeft: number | null,
    more: Partial<KeptMembership> = {},
  ): KeptMembership => ({
    level: { id: level, name: membershipLevels[level] },
    since,
    expiresOn: daysLeft === null ? null : addDays(today, daysLeft),
    ...nothing,
    ...more,
  });
  const passes: KeptMembership['passes'] = [
    { wallet: 'apple', url: 'https://membres.example.org/laissez-passer/3f9a61c07be24d58' },
    { wallet: 'google', url: 'https://membres.example.org/laissez-passer/c81e05d79f6a4b32' },
  ];
  return {
    [membershipIds.sample]: membership('regular', '2015-11-30', 121, {
      credit: dollars(15),
      coupons: [
        {
          code: 'FIDELITE-10',
          label: words('10 $ de rabais pour dix ans d’adhésion', '$10 off for ten years of membership'),
          expiresOn: addDays(today, 90),
        },
      ],
      passes,
    }),
    [membershipIds.coordinator]: membership('regular', '2012-03-05', 20),
    [membershipIds.renewingItself]: membership('part-time', '2021-09-13', 60, { autoRenewal: 'on' }),
    [membershipIds.pending]: { ...nothing, since: null, expiresOn: null, pending: true, autoRenewal: 'not-offered' },
    [membershipIds.almostOver]: membership('retired', null, 0),
    [membershipIds.paidByEmployer]: membership('supporting', '2008-01-21', 160, {
      autoRenewal: 'not-offered',
      refusal: {
        reason: 'paid-by-employer',
        ask: words('le service de la paie de votre employeur', 'your employer’s payroll department'),
      },
    }),
    [membershipIds.lapsed]: membership('regular', '2017-05-02', -47),
    [membershipIds.forLife]: membership('retired', '1989-10-16', null, { autoRenewal: 'not-offered' }),
    [membershipIds.longOver]: membership('regular', '2010-02-11', -812),
    [membershipIds.accessManager]: membership('supporting', '2022-04-19', 75, {
      autoRenewal: 'not-offered',
      refusal: {
        reason: 'not-voting-member',
        ask: words('Louise Audet, membre votante', 'Louise Audet, voting member'),
      },
    }),
    [membershipIds.justRenewed]: membership('regular', '2019-06-25', 397),
    [membershipIds.maude]: membership('regular', '2016-10-24', 88),
    [membershipIds.maudeAtWork]: membership('supporting', '2020-02-03', 140, { autoRenewal: 'not-offered' }),
    [membershipIds.karim]: membership('regular', '2018-03-26', 40),
    [membershipIds.karimInLevis]: membership('part-time', '2023-09-18', 251),
    [membershipIds.karimAtWork]: membership('supporting', '2020-02-03', 140, { autoRenewal: 'not-offered' }),
  };
};

/** All that a backend keeps of memberships, by kind. */
export const membershipRecords = (seededAt: number): Record<string, Record<string, unknown>> => ({
  membership: sampleMemberships(seededAt),
  cards: {
    [sampleCards.valid]: { memberId: membershipIds.sample },
    [sampleCards.expired]: { memberId: membershipIds.lapsed },
  } satisfies Record<string, KeptCard>,
});
