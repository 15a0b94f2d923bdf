import type { BallotManifest, Contest, ContestMarks, FilledBallot, Selection } from '@trait-union/client';

/** An option's id; the place of a written name, `+0`; or `#blank`, `#spoiled`. No id begins with those signs. */
export type Key = string;

export const blank: Key = '#blank';
export const spoiled: Key = '#spoiled';
export const written = (place: number): Key => `+${String(place)}`;

/** What stands in one contest. */
export interface Mark {
  /** `ranked`: best first; else in the order of marking. */
  chosen: readonly Key[];
  /** What was typed, by place; it stays when its key is dropped. */
  names: readonly string[];
  /** Of what is chosen, in a contest of scores. */
  scores: ReadonlyMap<Key, number>;
}

/** What stands on a ballot, by the contest's id; one that is absent is untouched. */
export type Marks = ReadonlyMap<string, Mark>;

export const untouched: Mark = { chosen: [], names: [], scores: new Map() };

export const emptyMarks = (manifest: BallotManifest): Marks =>
  new Map(manifest.contests.map(({ id }) => [id, untouched]));

export const markOf = (marks: Marks, { id }: Contest): Mark => marks.get(id) ?? untouched;

/** How many names can be written in. */
export const placesOf = ({ writeIns, max }: Contest): number => Math.min(writeIns?.max ?? 0, max);

/** The most that can be chosen: never more than there is to choose. */
export const mostOf = (contest: Contest): number =>
  Math.max(1, Math.min(contest.max, contest.options.filter(({ exclusive }) => !exclusive).length + placesOf(contest)));

/** The fewest that must be chosen, unless the contest is left blank, spoiled or given an exclusive option. */
export const fewestOf = (contest: Contest): number => Math.min(contest.min, mostOf(contest));

/** One of many: a new choice takes the place of the one before (rule 3). */
export const isSingle = (contest: Contest): boolean => contest.type === 'choice' && mostOf(contest) === 1;

/** Goes with nothing else. */
export const isAlone = ({ options }: Contest, key: Key): boolean =>
  key === blank || key === spoiled || options.some(({ id, exclusive }) => id === key && exclusive);

/** How many more can be chosen. */
export const leftOf = (contest: Contest, { chosen }: Mark): number =>
  chosen.some((key) => isAlone(contest, key)) ? 0 : mostOf(contest) - chosen.length;

export type Act =
  /** `ranked`: gives it the next rank. */
  | { act: 'choose' | 'drop' | 'raise' | 'lower'; key: Key }
  | { act: 'score'; key: Key; score: number }
  | { act: 'write'; place: number; text: string }
  | { act: 'clear' };

/**
 * What came of an act, to be told. Of the last three nothing came, and the mark is as it was (rule 3): no more can be
 * chosen; what was asked for goes with nothing else; what is chosen goes with nothing else.
 */
export type Told =
  'chosen' | 'replaced' | 'removed' | 'cleared' | 'raised' | 'lowered' | 'scored' | 'limit' | 'alone' | 'not-with';

export const refusals: readonly Told[] = ['limit', 'alone', 'not-with'];

/** One act in one contest. Nothing but what was asked for is ever changed. `told` is undefined where nothing is to be told. */
export function perform(contest: Contest, mark: Mark, act: Act): { mark: Mark; told: Told | undefined } {
  switch (act.act) {
    case 'choose':
      return choose(contest, mark, act.key);
    case 'drop':
      return drop(mark, act.key);
    case 'raise':
      return move(mark, act.key, -1);
    case 'lower':
      return move(mark, act.key, 1);
    case 'score':
      return score(contest, mark, act.key, act.score);
    case 'write':
      return { mark: { ...mark, names: withName(mark.names, act.place, act.text) }, told: undefined };
    case 'clear':
      return mark.chosen.length ? { mark: untouched, told: 'cleared' } : { mark, told: undefined };
  }
}

function choose(contest: Contest, mark: Mark, key: Key): ReturnType<typeof perform> {
  const { chosen } = mark;
  if (chosen.includes(key)) return { mark, told: undefined };
  if (isSingle(contest)) return { mark: { ...mark, chosen: [key] }, told: chosen.length ? 'replaced' : 'chosen' };
  if (chosen.length && isAlone(contest, key)) return { mark, told: 'alone' };
  if (chosen.some((each) => isAlone(contest, each))) return { mark, told: 'not-with' };
  if (chosen.length >= mostOf(contest)) return { mark, told: 'limit' };
  return { mark: { ...mark, chosen: [...chosen, key] }, told: 'chosen' };
}

function drop(mark: Mark, key: Key): ReturnType<typeof perform> {
  if (!mark.chosen.includes(key)) return { mark, told: undefined };
  const scores = new Map(mark.scores);
  scores.delete(key);
  return { mark: { ...mark, chosen: mark.chosen.filter((each) => each !== key), scores }, told: 'removed' };
}

function move(mark: Mark, key: Key, by: 1 | -1): ReturnType<typeof perform> {
  const from = mark.chosen.indexOf(key);
  const other = mark.chosen[from + by];
  if (from < 0 || other === undefined) return { mark, told: undefined };
  const swapped: Readonly<Record<number, Key>> = { [from]: other, [from + by]: key };
  const chosen = mark.chosen.map((each, at) => swapped[at] ?? each);
  return { mark: { ...mark, chosen }, told: by < 0 ? 'raised' : 'lowered' };
}

function score(contest: Contest, mark: Mark, key: Key, value: number): ReturnType<typeof perform> {
  if (mark.scores.get(key) === value) return { mark, told: undefined };
  const result = choose(contest, mark, key);
  if (!result.mark.chosen.includes(key)) return result;
  return { mark: { ...result.mark, scores: new Map(mark.scores).set(key, value) }, told: 'scored' };
}

const withName = (names: readonly string[], place: number, text: string): readonly string[] =>
  [...new Array(Math.max(names.length, place + 1)).keys()].map((at) => (at === place ? text : (names[at] ?? '')));

/** A written name as it is sent: one line, without what cannot be seen. */
export const nameAt = ({ writeIns }: Contest, { names }: Mark, place: number): string =>
  (names[place] ?? '')
    .normalize('NFC')
    .slice(0, writeIns?.maxLength ?? 0)
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim();

/** What keeps a contest from being sent. `place`: which written name. */
export type Problem = { code: 'too-few' } | { code: 'no-name' | 'repeated-name'; place: number };

export function problemOf(contest: Contest, mark: Mark): Problem | undefined {
  const { chosen } = mark;
  const taken = new Set(
    contest.options.filter(({ id }) => chosen.includes(id)).flatMap(({ label }) => [fold(label.fr), fold(label.en)]),
  );
  for (let place = 0; place < placesOf(contest); place++) {
    if (!chosen.includes(written(place))) continue;
    const name = fold(nameAt(contest, mark, place));
    if (!name) return { code: 'no-name', place };
    if (taken.has(name)) return { code: 'repeated-name', place };
    taken.add(name);
  }
  if (chosen.some((key) => isAlone(contest, key))) return undefined;
  return chosen.length < fewestOf(contest) ? { code: 'too-few' } : undefined;
}

/** The same name however it is typed. */
const fold = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/**
 * How many fewer than allowed (rule 8), to be told and never held against the member. Approving of few is no
 * undervote; approving of none is.
 */
export const undervoteOf = (contest: Contest, mark: Mark): number =>
  contest.type === 'approval' && mark.chosen.length > 0 ? 0 : leftOf(contest, mark);

/** What goes into the envelope. Only of marks without a problem. */
export const filledBallot = (manifest: BallotManifest, marks: Marks): FilledBallot =>
  manifest.contests.map((contest) => filledContest(contest, markOf(marks, contest)));

function filledContest(contest: Contest, mark: Mark): ContestMarks {
  const { chosen } = mark;
  if (chosen.includes(blank)) return { contest: contest.id, state: 'blank', selections: [] };
  if (chosen.includes(spoiled)) return { contest: contest.id, state: 'spoiled', selections: [] };
  const selections = inOrderOfSending(contest, mark).flatMap((key) => selectionOf(contest, mark, key));
  return { contest: contest.id, state: selections.length ? 'marked' : 'untouched', selections };
}

/** Ranked: best first. Else as on the manifest, so that the order of marking goes nowhere. */
const inOrderOfSending = (contest: Contest, { chosen }: Mark): readonly Key[] =>
  contest.type === 'ranked' ? chosen : keysOf(contest).filter((key) => chosen.includes(key));

function selectionOf(contest: Contest, mark: Mark, key: Key): Selection[] {
  const score = mark.scores.get(key);
  const scored = contest.type === 'score' && score !== undefined ? { score } : {};
  const place = placeOf(key);
  if (place === undefined) return [{ option: key, ...scored }];
  const writeIn = nameAt(contest, mark, place);
  return writeIn ? [{ writeIn, ...scored }] : [];
}

export const placeOf = (key: Key): number | undefined => (key.startsWith('+') ? Number(key.slice(1)) : undefined);

/** All that can be chosen, blank and spoiled aside, as on the manifest. */
const keysOf = (contest: Contest): Key[] => [
  ...contest.options.map(({ id }) => id),
  ...[...new Array(placesOf(contest)).keys()].map(written),
];

/**
 * All that can be chosen, blank and spoiled aside, in the order to show: the same for one member and one ballot. Where
 * it is rotated, what goes alone keeps its place at the end.
 */
export function shownKeys(contest: Contest, rotation: string): readonly Key[] {
  if (contest.order === 'fixed') return keysOf(contest);
  const ids = contest.options.filter(({ exclusive }) => !exclusive).map(({ id }) => id);
  const start = ids.length ? hash(`${rotation}/${contest.id}`) % ids.length : 0;
  const alone = contest.options.filter(({ exclusive }) => exclusive).map(({ id }) => id);
  const places = keysOf(contest).slice(contest.options.length);
  return [...ids.slice(start), ...ids.slice(0, start), ...places, ...alone];
}

/** FNV-1a, then a last mixing so that every bit of the text counts in the remainder. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
