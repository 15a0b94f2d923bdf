import type { Ballot, BallotManifest, Contest } from '@trait-union/client';

/** A picture of one pixel. */
const photo = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const people = ['Nadia Tremblay', 'Marc-André Gagnon', 'Amina Diallo', 'Jean Ouellet', 'Sofia Bélanger'];

const same = (text: string): { fr: string; en: string } => ({ fr: text, en: text });

const alone = { id: 'none', label: { fr: 'Aucune de ces personnes', en: 'None of these people' }, exclusive: true };

const base = { min: 0, max: 1, allowBlank: false, allowSpoil: false, order: 'fixed' } as const;

export const contests = {
  yesNo: {
    ...base,
    id: 'agreement',
    type: 'choice',
    title: { fr: 'Entente de principe', en: 'Tentative agreement' },
    body: {
      fr: 'Acceptez-vous l’entente de principe du 3 mars ?',
      en: 'Do you accept the tentative agreement of March 3?',
    },
    allowBlank: true,
    options: [
      { id: 'for', label: { fr: 'Pour', en: 'For' } },
      { id: 'against', label: { fr: 'Contre', en: 'Against' } },
    ],
  },
  president: {
    ...base,
    id: 'president',
    type: 'choice',
    title: { fr: 'Présidence', en: 'President' },
    min: 1,
    allowBlank: true,
    allowSpoil: true,
    order: 'rotated',
    writeIns: { max: 1, maxLength: 60 },
    options: [
      ...people.slice(0, 3).map((name, at) => ({
        id: `p${at}`,
        label: same(name),
        subtitle: { fr: `Section locale ${101 + at}`, en: `Local ${101 + at}` },
        photo,
        biography: { fr: `${name} milite depuis 2012.`, en: `${name} has been active since 2012.` },
      })),
      alone,
    ],
  },
  directors: {
    ...base,
    id: 'directors',
    type: 'choice',
    title: { fr: 'Direction', en: 'Directors' },
    min: 1,
    max: 3,
    allowBlank: true,
    allowSpoil: true,
    writeIns: { max: 2, maxLength: 60 },
    options: [...people.map((name, at) => ({ id: `d${at}`, label: same(name) })), alone],
  },
  treasurer: {
    ...base,
    id: 'treasurer',
    type: 'ranked',
    title: { fr: 'Trésorerie', en: 'Treasurer' },
    max: 4,
    writeIns: { max: 1, maxLength: 60 },
    options: people.map((name, at) => ({ id: `t${at}`, label: same(name) })),
  },
  committees: {
    ...base,
    id: 'committees',
    type: 'approval',
    title: { fr: 'Comités à appuyer', en: 'Committees to support' },
    max: 4,
    options: [
      { id: 'health', label: { fr: 'Santé et sécurité', en: 'Health and safety' } },
      { id: 'women', label: { fr: 'Condition féminine', en: 'Status of women' } },
      { id: 'youth', label: { fr: 'Jeunes', en: 'Youth' } },
      { id: 'retired', label: { fr: 'Personnes retraitées', en: 'Retired members' } },
    ],
  },
  priorities: {
    ...base,
    id: 'priorities',
    type: 'score',
    title: { fr: 'Priorités de négociation', en: 'Bargaining priorities' },
    max: 3,
    scale: { lowest: 0, highest: 5 },
    options: [
      { id: 'pay', label: { fr: 'Salaires', en: 'Pay' } },
      { id: 'telework', label: { fr: 'Télétravail', en: 'Telework' } },
      { id: 'hours', label: { fr: 'Horaires', en: 'Hours' } },
    ],
  },
} as const satisfies Record<string, Contest>;

export const manifestOf = (...chosen: Contest[]): BallotManifest => ({
  voteId: 'executive',
  title: { fr: 'Élection de l’exécutif', en: 'Election of the executive' },
  suite: 'none',
  paddedBytes: 4096,
  contests: chosen,
});

/** A ballot with a contest of each type; or with those. */
export const sampleBallot = (...chosen: Contest[]): Ballot => ({
  manifest: manifestOf(...(chosen.length ? chosen : Object.values(contests))),
  hash: 'a'.repeat(64),
  rotation: 'r3',
});
