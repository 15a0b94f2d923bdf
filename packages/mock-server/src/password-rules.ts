import type { CharacterKind, FieldIssue, PasswordRules } from '@trait-union/client/contract';
import type { Member } from './member.ts';

/** A real backend holds a new password to a list of those that were leaked; these stand for it. */
const common = ['password', 'motdepasse', 'azerty', 'qwerty', 'tournesol', 'bonjour', 'syndicat', 'abc123', '12345'];

const kinds: Readonly<Record<CharacterKind, RegExp>> = {
  'lower-case': /\p{Ll}/u,
  'upper-case': /\p{Lu}/u,
  digit: /\p{Nd}/u,
  symbol: /[^\p{L}\p{Nd}\s]/u,
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** Common words and the member's own, as they are or with little around them. */
const isGuessable = (password: string, own: readonly string[]): boolean => {
  const bare = plain(password);
  const known = [...common, ...own.map(plain).filter((word) => word.length > 3)];
  return known.some((word) => bare.replaceAll(word, '').length <= 4);
};

/** Why a new password is refused; `pointer` is where it stands in the body. */
export const passwordIssues = (
  password: string,
  rules: PasswordRules | undefined,
  { givenName, familyName, memberNumber, details }: Member,
  pointer = '/password',
): FieldIssue[] => {
  if (password === '') return [{ pointer, code: 'required' }];
  if (!rules) return [];
  const lacks = Object.entries(kinds).some(([kind, pattern]) => rules.needs.includes(kind) && !pattern.test(password));
  if (lacks || Array.from(password).length < rules.minLength) return [{ pointer, code: 'malformed' }];
  const own = [givenName, familyName, memberNumber, ...details.emails.flatMap(({ address }) => address.split('@'))];
  return rules.refusesCommon && isGuessable(password, own) ? [{ pointer, code: 'not-allowed' }] : [];
};
