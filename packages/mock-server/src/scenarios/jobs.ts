import type { EmploymentKind, JobDetails, WorkTime } from '@trait-union/client/contract';
import type { KeptJob } from '../jobs/kept-job.ts';
import { addDays, dayOf } from '../union-calendar.ts';
import { daysAfter } from './people.ts';

/** Who posts: the organisation, the file, and the name that is shown. */
export type Poster = readonly [organizationId: string, memberId: string, postedBy: string];

type Row = readonly [
  title: string,
  place: string,
  employment: EmploymentKind,
  time: WorkTime,
  pay: string,
  /** In how many days the last one to apply is; none when absent. */
  closesIn?: number,
];

const written: readonly Row[] = [
  ['Éducatrice ou éducateur en garderie', 'Québec', 'permanent', 'full-time', '24,85 $ l’heure, échelon 3', 21],
  ['Commis au service à la clientèle', 'Lévis', 'temporary', 'part-time', '19,40 $ l’heure', 9],
  [
    'Répartitrice ou répartiteur de nuit',
    'Montréal (arrondissement de Rosemont–La Petite-Patrie)',
    'on-call',
    'part-time',
    '',
  ],
  ['Conseillère ou conseiller syndical', 'Québec', 'permanent', 'full-time', '78 400 $ à 102 150 $ par année', 34],
  ['Stagiaire en relations du travail', 'Sherbrooke', 'internship', 'full-time', '22 $ l’heure', 0],
  ['Préposée ou préposé à l’entretien', 'Rimouski', 'permanent', 'part-time', '21,12 $ l’heure', 14],
  [
    'Coordonnatrice ou coordonnateur de la vie associative et des communications internes',
    'Gatineau',
    'temporary',
    'full-time',
    '',
  ],
  [
    'Technicienne ou technicien comptable',
    'Trois-Rivières',
    'permanent',
    'full-time',
    '31,20 $ l’heure, échelon 3',
    28,
  ],
  ['Chauffeuse ou chauffeur d’autobus adapté', 'Saguenay', 'on-call', 'part-time', '26,05 $ l’heure', 45],
  ['Animatrice ou animateur de camp de jour', 'Québec', 'temporary', 'full-time', '18,75 $ l’heure', 60],
  ['Adjointe administrative ou adjoint administratif', 'Drummondville', 'permanent', 'full-time', ''],
  ['Cuisinière ou cuisinier en établissement', 'Baie-Comeau', 'permanent', 'full-time', '25,30 $ l’heure', 17],
];

const english: Row = ['Community organizer', 'Montréal', 'permanent', 'full-time', '$29.50 an hour', 25];

const describe = ([title, place]: Row): string =>
  [
    `${title} recherché·e à ${place}.`,
    'Vous travaillerez avec une équipe syndiquée, dans un milieu qui tient à la conciliation du travail et de la vie personnelle.',
    'Faites parvenir votre curriculum vitæ avec quelques lignes sur ce qui vous attire dans ce poste. Toutes les personnes retenues pour une entrevue recevront une réponse.',
  ].join('\n\n');

const detailsOf = (row: Row, today: string, employer: string): JobDetails => {
  const [title, place, employment, time, pay, closesIn] = row;
  const isEnglish = row === english;
  return {
    title,
    employer,
    place,
    language: isEnglish ? 'en' : 'fr',
    employment,
    time,
    description: isEnglish
      ? 'You will work with tenants’ groups across the city.\n\nSend a résumé and a few lines about yourself.'
      : describe(row),
    pay,
    applyBy: closesIn === undefined ? null : addDays(today, closesIn),
    applyEmail: 'emplois@example.org',
    applyUrl: closesIn !== undefined && closesIn > 30 ? 'https://emplois.example.org/postuler' : '',
  };
};

/** How many times the offers are posted: in pages of twenty, there is a second. */
const rounds = 2;

/** What the association's organisations offer, in turn, by id. */
export const jobOffers = (seededAt: number, first: Poster, ...others: Poster[]): Record<string, KeptJob> => {
  const today = dayOf(seededAt);
  const posters = [first, ...others];
  const kept = (
    [organizationId, memberId, postedBy]: Poster,
    row: Row,
    daysAgo: number,
    more: Partial<KeptJob['shown']> = {},
  ): KeptJob => ({
    memberId,
    organizationId,
    shown: {
      ...detailsOf(row, today, postedBy),
      postedBy,
      postedAt: daysAfter(-daysAgo, seededAt),
      changedAt: null,
      ...more,
    },
    revision: 1,
  });
  const rows = Array.from({ length: rounds }, () => [...written, english]).flat();
  const offers = rows.map((row, index): [string, KeptJob] => {
    const changedAt = index % 5 === 3 ? daysAfter(-index / 2, seededAt) : null;
    return [`offre-${index + 1}`, kept(posters[index % posters.length] ?? first, row, index + 0.2, { changedAt })];
  });
  return {
    ...Object.fromEntries(offers),
    'offre-fermee': kept(first, english, 70, { title: 'Archivist', applyBy: addDays(today, -3) }),
    'offre-retiree': {
      ...kept(first, english, 80, { title: 'Warehouse clerk' }),
      withdrawnAt: daysAfter(-12, seededAt),
    },
  };
};
