import type { Contribution, OwnWords } from '@trait-union/client/contract';
import type { Catalogue, CatalogueCoupon, CatalogueLevel, CatalogueOption } from '../payments/kept-catalogue.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { words } from './ballots.ts';
import { dollars, membershipLevels, type MembershipLevel } from './membership.ts';

/** Codes that can be typed, by what comes of it. */
export const sampleCoupons = {
  tenDollars: 'FIDELITE-10',
  /** A third off; for those who work part time. */
  partTime: 'TIERS-PARTIEL',
  everything: 'PREMIERE-ANNEE',
  expired: 'AUTOMNE-2025',
} as const;

const level = (
  id: MembershipLevel,
  price: number,
  description: OwnWords,
  more: Partial<CatalogueLevel> = {},
): CatalogueLevel => ({ id, name: membershipLevels[id], description, price, ...more });

const levels: CatalogueLevel[] = [
  level('regular', 180_00, words('À temps complet, avec droit de vote.', 'Full time, with the right to vote.')),
  level(
    'part-time',
    95_50,
    words('Moins de 21 heures par semaine, avec droit de vote.', 'Under 21 hours a week, with the right to vote.'),
  ),
  level('retired', 42_00, words('Activités et assurances, sans droit de vote.', 'Activities and insurance, no vote.')),
  level('supporting', 60_00, words('Pour appuyer le syndicat, sans droit de vote.', 'To support the union, no vote.'), {
    taxed: true,
  }),
];

const contributions: Contribution[] = [
  {
    id: 'strike-fund',
    name: words('Fonds de grève', 'Strike fund'),
    description: words(
      'Verse une indemnité aux membres en grève ou en lockout.',
      'Pays members who are on strike or locked out.',
    ),
    suggested: [dollars(10), dollars(25), dollars(50)],
    own: { min: dollars(5), max: dollars(500) },
  },
  {
    id: 'solidarity',
    name: words('Caisse de solidarité', 'Solidarity fund'),
    description: words('Dépanne un membre dans le besoin.', 'Helps a member in need.'),
    suggested: [dollars(5), dollars(15)],
  },
];

const coupons = (today: string): CatalogueCoupon[] => [
  {
    code: sampleCoupons.tenDollars,
    label: words('10 $ de rabais pour dix ans d’adhésion', '$10 off for ten years of membership'),
    expiresOn: addDays(today, 90),
    off: { cents: 10_00 },
  },
  {
    code: sampleCoupons.partTime,
    label: words('Un tiers de rabais, temps partiel', 'A third off, part time'),
    off: { percent: 33 },
    levels: ['part-time'],
  },
  {
    code: sampleCoupons.everything,
    label: words('Première année offerte', 'First year free'),
    off: { percent: 100 },
  },
  {
    code: sampleCoupons.expired,
    label: words('20 % de rabais, automne 2025', '20% off, fall 2025'),
    expiresOn: addDays(today, -200),
    off: { percent: 20 },
  },
];

const options: CatalogueOption[] = [
  {
    id: 'card',
    mode: 'redirect',
    provider: 'redirect',
    method: 'card',
    label: words('Carte de crédit ou de débit', 'Credit or debit card'),
    hint: words(
      'Sur la page sécurisée de la banque; vous revenez ici ensuite.',
      'On the bank’s secure page; you come back here after.',
    ),
  },
  {
    id: 'card-here',
    mode: 'embedded',
    provider: 'stripe',
    method: 'card',
    label: words('Carte, sans quitter cette page', 'Card, without leaving this page'),
    hint: words('Les champs sont ceux de Stripe.', 'The fields are Stripe’s own.'),
  },
  {
    id: 'cheque',
    mode: 'offline',
    provider: 'offline',
    method: 'cheque',
    label: words('Chèque', 'Cheque'),
    hint: words('Par la poste ou au bureau.', 'By mail or at the office.'),
    instructions: words(
      'Faites le chèque à l’ordre de « SEES section 101 », inscrivez-y le numéro de référence et postez-le au 150, rue du Parvis, bureau 200, Québec (Québec) G1K 6G9.',
      'Make the cheque out to “SEES section 101”, write the reference number on it and mail it to 150 rue du Parvis, suite 200, Québec, Quebec G1K 6G9.',
    ),
    payWithinDays: 30,
  },
  {
    id: 'in-person',
    mode: 'offline',
    provider: 'offline',
    method: 'cash',
    label: words('En personne', 'In person'),
    hint: words('Argent comptant ou débit, au bureau du syndicat.', 'Cash or debit, at the union office.'),
    instructions: words(
      'Passez au bureau du lundi au jeudi, de 8 h 30 à 16 h 30, avec le numéro de référence. Argent comptant ou carte de débit.',
      'Come to the office Monday to Thursday, 8:30 a.m. to 4:30 p.m., with the reference number. Cash or debit card.',
    ),
    payWithinDays: 14,
  },
];

/** What the local sells and how it is paid, as of an instant in milliseconds since the epoch. */
export const priceList = (seededAt: number): Catalogue => ({
  currency: 'CAD',
  term: 365,
  continuesWithin: 30,
  gap: {
    continues: words(
      'Votre adhésion reprend là où elle s’est arrêtée : aucune interruption n’est inscrite à votre dossier.',
      'Your membership goes on from where it ended: no interruption is put in your file.',
    ),
    startsAnew: words(
      'Votre adhésion recommence aujourd’hui. Le temps écoulé depuis sa fin n’est pas facturé, et votre ancienneté est conservée.',
      'Your membership starts again today. The time since it ended is not charged, and your seniority is kept.',
    ),
  },
  levels,
  contributions,
  coupons: coupons(dayOf(seededAt)),
  taxes: [
    { label: words('TPS (5 %)', 'GST (5%)'), perHundredThousand: 5_000 },
    { label: words('TVQ (9,975 %)', 'QST (9.975%)'), perHundredThousand: 9_975 },
  ],
  plans: [
    { id: 'three', label: words('3 versements mensuels', '3 monthly instalments'), parts: 3, minimum: 60_00 },
    { id: 'six', label: words('6 versements mensuels', '6 monthly instalments'), parts: 6, minimum: 120_00 },
  ],
  options,
});
