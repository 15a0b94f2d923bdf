import type { BallotManifest, Contest } from '@trait-union/client';

export const CONTESTS = 20;
export const OPTIONS = 50;

/** The ways to mark an option, each in a contest of its own kind, and how one finds what to press. */
export const kinds = [
  { name: 'one of many', type: 'choice', max: 1, control: 'input[type=radio]' },
  { name: 'up to a number', type: 'choice', max: OPTIONS, control: 'input[type=checkbox]' },
  { name: 'ranked', type: 'ranked', max: OPTIONS, control: '.ranking > button:last-child' },
  { name: 'scores', type: 'score', max: OPTIONS, control: '.scale > :nth-child(4) > input' },
] as const satisfies readonly (Pick<Contest, 'type' | 'max'> & { name: string; control: string })[];

const words = (fr: string, en: string, number: number): { fr: string; en: string } => ({
  fr: `${fr} ${number}`,
  en: `${en} ${number}`,
});

/** Every kind in turn, each option with a second line and a biography, and with a photo where one is elected. */
export const longBallot = (voteId: string, photos: readonly string[]): BallotManifest => ({
  voteId,
  title: words('Bulletin', 'Ballot', CONTESTS),
  suite: 'none',
  paddedBytes: 131_072,
  contests: Array.from({ length: CONTESTS }, (_, at): Contest => {
    const { type, max } = kinds[at % kinds.length] ?? kinds[0];
    return {
      id: `c${at}`,
      type,
      title: words('Poste', 'Position', at),
      min: 0,
      max,
      ...(type === 'score' && { scale: { lowest: 0, highest: 5 } }),
      allowBlank: true,
      allowSpoil: true,
      order: 'rotated',
      options: Array.from({ length: OPTIONS }, (_option, option) => ({
        id: `o${option}`,
        label: words('Personne', 'Person', option),
        subtitle: words('Section locale', 'Local', option),
        photo: max === 1 ? photos[option % photos.length] : undefined,
        biography: words('Au syndicat depuis l’an', 'In the union since year', 2000 + option),
      })),
    };
  }),
});
