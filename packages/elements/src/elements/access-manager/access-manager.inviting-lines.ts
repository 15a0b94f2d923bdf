import type { Invitee, RoleOffer } from '@trait-union/client';
import { locales } from '../../controllers/localize-controller.ts';
import { roleText } from '../../messages/roles.ts';

/** What a person wrote about somebody to invite, before anything of it is judged. */
export interface Candidate {
  /** Of the text, from 1. */
  number: number;
  /** The line as it was written, to be corrected. */
  text: string;
  email: string;
  /** As it was written; absent where the line says none. */
  role?: string;
  givenName?: string;
  familyName?: string;
  /** The headings that the line stood under. */
  header?: string;
  /** What is wrong with the line itself. */
  fault?: 'open-quote' | 'too-many-cells';
}

/** What a page can tell of an address. */
export type AddressFault =
  | 'no-address'
  | 'no-at'
  | 'two-ats'
  | 'several'
  | 'space'
  | 'no-name'
  | 'no-domain'
  | 'no-ending'
  | 'dots'
  | 'character'
  | 'domain'
  | 'too-long'
  | 'unreadable';

export type Fault =
  | { reason: AddressFault | 'open-quote' | 'too-many-cells' | 'name-too-long' | 'no-role' }
  /** The line that had the address first. */
  | { reason: 'duplicate'; line: number }
  | { reason: 'unknown-role'; role: string }
  /** Not the member's to give. */
  | { reason: 'role-refused'; role: RoleOffer };

export interface GoodLine extends Pick<Candidate, 'number' | 'text' | 'header'> {
  invitee: Invitee;
}
export interface BadLine extends Pick<Candidate, 'number' | 'text' | 'header'> {
  fault: Fault;
}

const headings = {
  email: [
    'courriel',
    'courriels',
    'adresse courriel',
    'adresse de courriel',
    'adresse electronique',
    'adresse email',
    'adresse e mail',
    'email',
    'e mail',
    'mail',
    'email address',
    'e mail address',
  ],
  role: ['role', 'statut', 'status', 'acces', 'access', 'type d acces'],
  givenName: ['prenom', 'prenoms', 'given name', 'first name', 'firstname', 'givenname'],
  familyName: ['nom', 'nom de famille', 'family name', 'last name', 'lastname', 'familyname', 'surname'],
  fullName: ['nom complet', 'prenom et nom', 'full name', 'name'],
} as const;
export type Column = keyof typeof headings;

/** Letters and digits alone, without case or accents. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const columnOf = (heading: string): Column | undefined =>
  (Object.keys(headings) as Column[]).find((column) =>
    (headings[column] as readonly string[]).includes(folded(heading)),
  );

const delimiters = [';', ',', '\t', '|'] as const;

/** What separates the columns, where a line is the headings of a table with addresses in it. */
export function headingDelimiter(line: string): string | undefined {
  const known = (delimiter: string): number =>
    line.split(delimiter).filter((heading) => columnOf(heading) !== undefined).length;
  const [best = ';'] = [...delimiters].sort((a, b) => known(b) - known(a));
  return line.split(best).some((heading) => columnOf(heading) === 'email') ? best : undefined;
}

/** Zero-width and soft marks, which come along from a mail program. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Without what is around it: blanks, quotes, `mailto:`, and what no eye sees. */
export const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replaceAll(/\p{Zs}+/gu, ' ')
    .trim()
    .replace(/^["'«“” ]+|["'»“” ]+$/g, '')
    .replace(/^mailto:/i, '');

const label = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/** What is wrong with an address, in the words of whoever would look at it; undefined for nothing that a page can tell. */
function addressFault(address: string): AddressFault | undefined {
  if (!address) return 'no-address';
  if (/[\uFFFD\p{Cc}]/u.test(address)) return 'unreadable';
  const [local = '', domain, ...more] = address.split('@');
  if (domain === undefined) return 'no-at';
  if (address.split(/[\s,;]+/).filter((piece) => piece.includes('@')).length > 1) return 'several';
  if (more.length > 0) return 'two-ats';
  if (/\s/.test(address)) return 'space';
  if (!local) return 'no-name';
  if (!domain) return 'no-domain';
  if (/["(),:;<>[\\\]]/.test(address)) return 'character';
  if (/^\.|\.\.|\.@|@\.|\.$/.test(address)) return 'dots';
  const labels = domain.split('.');
  if (labels.length < 2 || !/^(\p{L}{2,}|xn--.+)$/iu.test(labels.at(-1) ?? '')) return 'no-ending';
  if (!labels.every((each) => label.test(each))) return 'domain';
  return local.length > 64 || address.length > 254 ? 'too-long' : undefined;
}

/** The role that somebody means by its name, or by its words in either language. */
const roleNamed = (text: string, roles: readonly RoleOffer[]): RoleOffer | undefined =>
  roles.find((role) =>
    [role.name, ...locales.map((locale) => roleText(role, locale))].some((name) => folded(name) === folded(text)),
  );

/** *Tremblay, Jeanne* or *Jeanne Tremblay*; of one word, the given name. */
export function namesIn(text: string): Pick<Candidate, 'givenName' | 'familyName'> {
  const [before = '', after] = text.split(',', 2).map(tidied);
  if (after) return { givenName: after, familyName: before };
  const words = before.split(' ').filter(Boolean);
  const family = words.length > 1 ? words.pop() : undefined;
  return { ...(words.length > 0 && { givenName: words.join(' ') }), ...(family && { familyName: family }) };
}

/** A piece of a line: between quotes, or up to what separates. */
const pieces = /"[^"]*"|[^,;\t]+/g;

/** What a line without headings says: one address with a name and a role around it, or several addresses. */
export function readLine(text: string, number: number, roles: readonly RoleOffer[]): Candidate[] {
  const whole = { number, text: text.trim() };
  // As mail programs write them: « Tremblay, Jeanne <jeanne@exemple.ca>; »
  const angled = [...text.matchAll(/([^<>]*)<([^<>]*)>\s*[,;]?/g)];
  if (angled.length > 0) {
    const rest = text.replace(/[^<>]*<[^<>]*>\s*[,;]?/g, '').trim();
    const found = angled.flatMap(([entry, name = '', address = '']): Candidate[] => {
      const [bare = ''] = /^[^]*@[^,;\t]*[,;\t]/.exec(name) ?? [];
      const text = entry.slice(bare.length).replace(/[,;\s]+$/, '');
      return [
        ...readLine(bare, number, roles),
        { number, text: text.trim(), email: tidied(address), ...namesIn(tidied(name.slice(bare.length))) },
      ];
    });
    if (rest && (angled.length > 1 || rest.includes('@'))) return [...found, ...readLine(rest, number, roles)];
    const [only, ...others] = found;
    if (!only || others.length > 0) return found;
    const role = (rest.match(pieces) ?? []).map(tidied).find((piece) => roleNamed(piece, roles));
    return [{ ...only, ...whole, ...(role && { role }) }];
  }
  const parts = (text.match(pieces) ?? []).map(tidied).filter(Boolean);
  const words = parts.flatMap((part) => (part.includes('@') ? part.split(' ') : [part]));
  const [email, ...others] = words.filter((word) => word.includes('@'));
  if (email === undefined) return parts.length > 0 ? [{ ...whole, email: tidied(text) }] : [];
  // What stands between several addresses is nobody's: it is told as it is
  if (others.length > 0) return words.map((word) => ({ number, text: word, email: word }));
  const role = parts.find((part) => roleNamed(part, roles));
  const around = words.filter((word) => word !== email && word !== role);
  const [given = '', family = ''] = around;
  const names =
    around.length === 2 && parts.length > 2 ? { givenName: given, familyName: family } : namesIn(around.join(' '));
  return [{ ...whole, email, ...(role && { role }), ...names }];
}

const longestName = 80;

export interface Judged {
  good: GoodLine[];
  bad: BadLine[];
}

/** Which of them can be invited, and what is wrong with the others. `role`: of those whose line says none. */
export function judge(candidates: readonly Candidate[], roles: readonly RoleOffer[], role: string): Judged {
  const judged: Judged = { good: [], bad: [] };
  const seen = new Map<string, number>();
  for (const { number, text, header, ...candidate } of candidates) {
    const place = { number, text, ...(header !== undefined && { header }) };
    const found = judgedOne(candidate, roles, role);
    const first = 'invitee' in found ? seen.get(found.invitee.email.toLowerCase()) : undefined;
    if ('fault' in found) judged.bad.push({ ...place, fault: found.fault });
    else if (first !== undefined) judged.bad.push({ ...place, fault: { reason: 'duplicate', line: first } });
    else {
      seen.set(found.invitee.email.toLowerCase(), number);
      judged.good.push({ ...place, invitee: found.invitee });
    }
  }
  return judged;
}

function judgedOne(
  { fault, email, role: written, givenName, familyName }: Omit<Candidate, 'number' | 'text' | 'header'>,
  roles: readonly RoleOffer[],
  usual: string,
): { invitee: Invitee } | { fault: Fault } {
  const wrong = fault ?? addressFault(email);
  if (wrong) return { fault: { reason: wrong } };
  const names = [givenName, familyName].filter((name) => name !== undefined);
  if (names.some((name) => /[\uFFFD\p{Cc}]/u.test(name))) return { fault: { reason: 'unreadable' } };
  if (names.some((name) => name.length > longestName)) return { fault: { reason: 'name-too-long' } };
  const role = written ? roleNamed(written, roles) : roles.find(({ name }) => name === usual);
  if (!role) return { fault: written ? { reason: 'unknown-role', role: written } : { reason: 'no-role' } };
  if (role.refused) return { fault: { reason: 'role-refused', role } };
  return {
    invitee: { email, role: role.name, ...(givenName && { givenName }), ...(familyName && { familyName }) },
  };
}

/** The text that is left to be corrected: lines as they were written, under the headings that they stood under. */
export function toCorrect(lines: readonly Pick<Candidate, 'text' | 'header'>[]): string {
  const blocks = new Map<string | undefined, string[]>();
  for (const { header, text } of lines) {
    const block = blocks.get(header) ?? (header === undefined ? [] : [header]);
    blocks.set(header, [...block, text]);
  }
  return [...blocks.values()].map((block) => block.join('\n')).join('\n\n');
}
