import type { FieldIssue, FieldIssueCode } from '@trait-union/client';
import { parsePhone } from '../../internal/phone-number.ts';
import { isCanadianPostalCode } from '../../internal/postal-address.ts';
import {
  kept,
  listFields,
  type AddressDraft,
  type Draft,
  type EmailDraft,
  type ListField,
  type PhoneDraft,
  type ProfileField,
} from './profile-editor.draft.ts';

/** One refused field; `path` is also its id: `preferredName`, `phones/<key>/number`, or `phones` for the list itself. */
export interface Problem {
  path: string;
  code: FieldIssueCode;
}

type Verdict = FieldIssueCode | undefined;

/** What can be wrong with each part of an entry, in the order of the form. */
const rules = {
  phones: {
    number: ({ number }: PhoneDraft): Verdict => {
      const parsed = parsePhone(number);
      if (parsed && parsed.extension === undefined) return undefined;
      return number.trim() ? 'malformed' : 'required';
    },
    extension: ({ extension }: PhoneDraft): Verdict => (/^\d{0,8}$/.test(extension) ? undefined : 'malformed'),
  },
  emails: {
    address: ({ address }: EmailDraft): Verdict => {
      if (!address) return 'required';
      return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(address) ? undefined : 'malformed';
    },
  },
  addresses: {
    street: ({ street }: AddressDraft): Verdict => (street ? undefined : 'required'),
    city: ({ city }: AddressDraft): Verdict => (city ? undefined : 'required'),
    province: ({ country, province }: AddressDraft): Verdict =>
      country === 'CA' && !province ? 'required' : undefined,
    postalCode: ({ country, postalCode }: AddressDraft): Verdict => {
      if (country !== 'CA') return undefined;
      if (!postalCode) return 'required';
      return isCanadianPostalCode(postalCode) ? undefined : 'malformed';
    },
  },
} as const;

/** Everything wrong with the given fields of a tidied draft. What the member left alone is the union's to mend. */
export const problemsOf = (draft: Draft, fields: readonly ProfileField[]): Problem[] =>
  listFields
    .filter((field) => fields.includes(field))
    .flatMap((field) => kept<{ key: string; removed: boolean }>(draft[field]).flatMap((e) => entryProblems(field, e)));

function entryProblems(field: ListField, entry: { key: string }): Problem[] {
  const parts = Object.entries(rules[field]) as [string, (entry: object) => Verdict][];
  return parts.flatMap(([part, rule]) => {
    const code = rule(entry);
    return code ? [{ path: `${field}/${entry.key}/${part}`, code }] : [];
  });
}

/** The server's issues at the fields of the draft that was sent; what names no field of ours is kept with an empty path. */
export const locate = (issues: readonly FieldIssue[], draft: Draft): Problem[] =>
  issues.map(({ pointer, code }) => ({ path: pathOf(pointer, draft), code }));

function pathOf(pointer: string, draft: Draft): string {
  const [, field = '', index = '', part = ''] = pointer.split('/');
  if (field === 'preferredName' || field === 'language') return field;
  const list = listFields.find((name) => name === field);
  if (!list) return '';
  const entry = kept<{ key: string; removed: boolean }>(draft[list])[Number(index)];
  if (!index || !entry || !(part in entry)) return list;
  return `${list}/${entry.key}/${partOf(entry, part)}`;
}

const partOf = (entry: object, part: string): string =>
  part === 'region' && 'country' in entry && entry.country === 'CA' ? 'province' : part;
