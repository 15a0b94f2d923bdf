import type { Database } from './database.ts';
import type { Member } from './member.ts';

/** What a comparison may overlook, each on its own (S0-15). */
export const indulgences = ['case', 'accents', 'apostrophes', 'spaces', 'hyphens', 'leading-zeros'] as const;
export type Indulgence = (typeof indulgences)[number];

/** What is overlooked in each field, by name; nothing in a field that is not here. */
export type MatchRule = Readonly<Record<string, readonly Indulgence[]>>;

const inNames: readonly Indulgence[] = ['case', 'accents', 'apostrophes', 'spaces', 'hyphens'];
const inNumbers: readonly Indulgence[] = ['case', 'spaces', 'hyphens', 'leading-zeros'];

const defaultRule: MatchRule = {
  memberNumber: inNumbers,
  employerNumber: inNumbers,
  givenName: inNames,
  familyName: inNames,
  email: ['case', 'spaces'],
};

/** In the order of `indulgences`: leading zeros are found once spaces and hyphens are gone. */
const overlook: Readonly<Record<Indulgence, (text: string) => string>> = {
  case: (text) => text.toLowerCase(),
  accents: (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae'),
  apostrophes: (text) => text.replace(/['’ʼ‘`´]/g, ''),
  spaces: (text) => text.replace(/\s/g, ''),
  hyphens: (text) => text.replace(/[\u2010-\u2015-]/g, ''),
  'leading-zeros': (text) => text.replace(/^0+(?=.)/, ''),
};

/** A text with what may be overlooked taken out. The same text in other bytes (NFC, NFD) is always the same. */
export const normalize = (text: string, allowed: readonly Indulgence[]): string =>
  indulgences
    .filter((indulgence) => allowed.includes(indulgence))
    .reduce((rest, indulgence) => overlook[indulgence](rest), text.normalize('NFC'));

/** What the backend compares by; `put('rule', …)` changes it. */
export const matchRule = (db: Database): MatchRule => db.records<MatchRule>('match-rule').get('rule') ?? defaultRule;

/** Whether what was typed in a field stands for what is on file. Nothing stands for an empty text. */
export const isSame = (field: string, typed: string, found: string, rule: MatchRule): boolean => {
  const wanted = normalize(typed, rule[field] ?? []);
  return wanted !== '' && wanted === normalize(found, rule[field] ?? []);
};

/** What stands in a file under the name of a field; several where any of them will do. */
const onFile = ({ memberNumber, givenName, familyName, details, dateOfBirth, employerNumber }: Member) =>
  new Map<string, readonly (string | undefined)[]>([
    ['memberNumber', [memberNumber]],
    ['givenName', [givenName]],
    ['familyName', [familyName]],
    ['email', details.emails.map(({ address }) => address)],
    ['phone', details.phones.map(({ number }) => number)],
    ['dateOfBirth', [dateOfBirth]],
    ['employerNumber', [employerNumber]],
  ]);

/**
 * The members whose file holds all that was typed. Every field of every file is looked at, whatever was wrong before,
 * so that the time taken tells nothing (trust S13).
 */
export const matchingMembers = (
  members: readonly Member[],
  typed: ReadonlyMap<string, string>,
  rule: MatchRule,
): Member[] =>
  members.filter((member) => {
    const file = onFile(member);
    const differences = [...typed].filter(
      ([name, text]) => (file.get(name) ?? []).filter((found) => isSame(name, text, found ?? '', rule)).length === 0,
    );
    return differences.length === 0;
  });
