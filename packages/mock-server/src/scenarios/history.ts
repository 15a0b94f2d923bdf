import type { OwnWords, Registration } from '@trait-union/client/contract';
import { addDays, dayOf, yearOf } from '../union-calendar.ts';
import { words } from './ballots.ts';
import { byCard, keepBooks, line, type Happening, type Payment } from './books.ts';
import { membershipIds } from './membership.ts';
import { daysAfter } from './people.ts';

const { sample, coordinator, almostOver, lapsed, accessManager } = membershipIds;

/** Of the sample member’s dues, the oldest first; from then on by card. */
const firstPayments: readonly Payment[] = [
  ['office', 'cash'],
  ['office', 'cheque', 'nº 187'],
  ['volunteer', 'cheque', 'nº 204'],
  ['volunteer', 'cash'],
  ['office', 'transfer', 'Interac'],
  ['office', 'direct-debit', '•••• 318'],
];

const solidarity = words(
  'Contribution volontaire au fonds de solidarité',
  'Voluntary contribution to the solidarity fund',
);

/** Paid 25 days before each year began, for as many years as there are payments; `price` is the latest, in dollars. */
const duesOf = (memberId: string, end: string, price: number, payments: readonly Payment[]): Happening[] =>
  payments.map((payment, index) => {
    const yearsBefore = payments.length - 1 - index;
    const begins = addDays(end, -365 * (yearsBefore + 1));
    const years = [yearOf(begins), yearOf(begins) + 1] as const;
    const label = words(`Adhésion ${years.join('-')}`, `${years.join('–')} membership`);
    const dues = line(label, price - 4 * yearsBefore);
    return {
      memberId,
      at: `${addDays(begins, -25)}T17:05:00Z`,
      label,
      lines: [dues, ...(yearsBefore % 3 === 2 ? [line(solidarity, 10)] : [])],
      payment,
      dues,
    };
  });

interface Activity {
  title: OwnWords;
  place?: OwnWords;
  /** Month, day and hour of a year, in UTC. */
  on: string;
  price: number;
  payment: Payment;
  /** Every year, or one in so many. */
  every: number;
}

const activities: readonly Activity[] = [
  {
    title: words('Dîner à la cabane à sucre', 'Sugar shack lunch'),
    place: words('Érablière du Cap, Saint-Nicolas', 'Érablière du Cap, Saint-Nicolas'),
    on: '03-21T15:30:00Z',
    price: 28,
    payment: ['volunteer', 'cash'],
    every: 1,
  },
  {
    title: words('Colloque en santé et sécurité', 'Health and safety conference'),
    place: words('Centre des congrès, Lévis', 'Convention centre, Lévis'),
    on: '04-17T12:30:00Z',
    price: 45,
    payment: byCard,
    every: 2,
  },
  {
    title: words('Formation des déléguées et délégués', 'Stewards’ training'),
    on: '10-08T13:00:00Z',
    price: 0,
    payment: ['office'],
    every: 3,
  },
  {
    title: words('Souper des fêtes', 'Holiday dinner'),
    place: words('Salle Saint-Roch, Québec', 'Salle Saint-Roch, Québec'),
    on: '12-06T23:00:00Z',
    price: 35,
    payment: byCard,
    every: 1,
  },
];

/** Registered for 20 days ahead, as many years as the clock has seen of them. */
const activitiesOf = (memberId: string, firstYear: number, seededAt: number, missed: number): Happening[] => {
  const lastYear = yearOf(dayOf(seededAt));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) =>
    activities
      .filter(({ every }) => year % every === 0)
      .flatMap(({ title, place, on, price, payment }): Happening[] => {
        const startsAt = `${year}-${on}`;
        const at = daysAfter(-20, Date.parse(startsAt));
        if (Date.parse(at) > seededAt) return [];
        const isMissed = year === missed && price > 0;
        const isOver = Date.parse(startsAt) <= seededAt;
        return [
          {
            memberId,
            at,
            label: title,
            lines: price > 0 ? [line(title, price)] : [],
            payment,
            ...(isMissed && { state: 'refunded' as const }),
            registration: {
              title,
              startsAt,
              ...(place && { place }),
              state: isMissed ? 'cancelled' : isOver ? 'attended' : 'registered',
              ...(price > 0 && { preferred: true }),
            },
          },
        ];
      }),
  );
};

/** What the sample member meets once. */
const oddities = (seededAt: number, end: string): Happening[] => {
  const memberId = sample;
  const waiting = (title: OwnWords, inDays: number, position: number, price: number): Happening => ({
    memberId,
    at: daysAfter(-3, seededAt),
    label: title,
    lines: [],
    payment: ['online'],
    registration: {
      title,
      startsAt: daysAfter(inDays, seededAt),
      state: 'waiting-list',
      position,
      price: line(title, price).amount,
      preferred: true,
    } satisfies Partial<Registration>,
  });
  const theatre = words('Soirée au théâtre, deux billets', 'Theatre night, two tickets');
  const refund = words('Remboursement d’un trop-perçu', 'Refund of an overpayment');
  const strikeFund = words('Don au fonds de grève', 'Gift to the strike fund');
  const declined = words('Adhésion', 'Membership');
  const credit = words('Crédit à votre dossier', 'Credit on your file');
  return [
    waiting(words('Atelier de préparation à la retraite', 'Retirement planning workshop'), 12, 1, 20),
    waiting(words('Fin de semaine familiale au lac', 'Family weekend at the lake'), 45, 3, 140),
    {
      memberId,
      at: daysAfter(-40, seededAt),
      label: theatre,
      lines: [line(theatre, 84), line(words('Billet de non-membre', 'Non-member’s ticket'), 12), line(credit, -10)],
      payment: byCard,
      registration: { title: theatre, startsAt: daysAfter(5, seededAt), state: 'registered', preferred: false },
    },
    {
      memberId,
      at: `${addDays(end, -365 - 25)}T17:01:00Z`,
      label: declined,
      lines: [line(declined, 180)],
      payment: ['online', 'card', '•••• 0002'],
      state: 'failed',
    },
    {
      memberId,
      at: daysAfter(-150, seededAt),
      label: refund,
      lines: [line(refund, -12.5)],
      payment: ['office', 'transfer', 'Interac'],
    },
    {
      memberId,
      at: daysAfter(-230, seededAt),
      label: words('Reste de la facture de formation', 'Balance of the training invoice'),
      lines: [line(words('Cahier du participant', 'Participant’s workbook'), 18), line(credit, -18)],
      payment: ['office', 'credit'],
    },
    {
      memberId,
      at: daysAfter(-4, seededAt),
      label: strikeFund,
      lines: [line(strikeFund, 50)],
      payment: ['office', 'cheque', 'nº 261'],
      state: 'pending',
    },
  ];
};

/** All that a backend keeps of what members did and paid, by kind. */
export const historyRecords = (seededAt: number): Record<string, Record<string, unknown>> => {
  const today = dayOf(seededAt);
  const end = addDays(today, 121);
  const inCash: Payment = ['volunteer', 'cash'];
  const years = (count: number, payment: Payment): Payment[] => Array.from({ length: count }, () => payment);
  return keepBooks(
    [
      ...duesOf(sample, end, 180, [...firstPayments, ...years(5, byCard)]),
      ...activitiesOf(sample, 2016, seededAt, yearOf(today) - 1),
      ...oddities(seededAt, end),
      ...duesOf(coordinator, addDays(today, 20), 180, years(3, byCard)),
      ...duesOf(almostOver, today, 42, years(4, inCash)),
      ...duesOf(lapsed, addDays(today, -47), 180, years(2, inCash)),
      ...activitiesOf(accessManager, yearOf(today) - 1, seededAt, 0),
    ],
    today,
  );
};
