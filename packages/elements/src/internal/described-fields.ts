import type { DescribedField, FieldIssueCode, FieldKind } from '@trait-union/client';
import type { Locale } from '../controllers/localize-controller.ts';
import { anyFieldIssues, fieldWords } from '../messages/described-fields.ts';
import { parsePhone } from './phone-number.ts';

/** One refused field, by its name. */
export interface FieldProblem {
  name: string;
  code: FieldIssueCode;
}

const autocompletes: Readonly<Record<string, string>> = {
  givenName: 'given-name',
  familyName: 'family-name',
  email: 'email',
  dateOfBirth: 'bday',
  phone: 'tel',
  employer: 'organization',
  jobTitle: 'organization-title',
};

const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** What a described field says in a language, and what the browser may do for it. */
export function describeField(
  { name, kind, label, hint, autocomplete, maxLength }: DescribedField,
  locale: Locale,
): { label: string; hint: string | undefined; autocomplete: string; maxLength: number } {
  const words = own(fieldWords[locale], name);
  return {
    label: label?.[locale] ?? words?.label ?? name,
    hint: hint?.[locale] ?? (label ? undefined : words?.hint),
    autocomplete: autocomplete ?? own(autocompletes, name) ?? 'off',
    maxLength: maxLength ?? (kind === 'long-text' ? 2000 : 254),
  };
}

export const fieldIssueText = (
  { name, label }: Pick<DescribedField, 'name' | 'label'>,
  code: FieldIssueCode,
  locale: Locale,
): string => (label ? undefined : own(fieldWords[locale], name)?.issues?.[code]) ?? anyFieldIssues[locale][code];

const email = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Whether a tidied text is one of its kind; a kind that is not here takes any. */
const fits: Partial<Record<FieldKind, (text: string, field: DescribedField) => boolean>> = {
  email: (text) => email.test(text),
  tel: (text) => parsePhone(text) !== undefined,
  date: (text) => !Number.isNaN(Date.parse(text)),
  choice: (text, { options = [] }) => options.some(({ value }) => value === text),
};

/** What goes on the wire for what was typed. */
const tidied = ({ kind }: DescribedField, typed: string): string => {
  const text = typed.trim();
  return kind === 'tel' ? (parsePhone(text)?.number ?? text) : text;
};

/**
 * Reads a form of described fields on submit: what to send, and what is wrong, in the order of the form. Fields left
 * empty are not sent.
 */
export function readFields(
  fields: readonly DescribedField[],
  typed: (name: string) => string,
): { values: Record<string, string>; problems: FieldProblem[] } {
  const read = fields.map((field) => ({ field, text: tidied(field, typed(field.name)) }));
  return {
    values: Object.fromEntries(read.flatMap(({ field, text }) => (text ? [[field.name, text]] : []))),
    problems: read.flatMap(({ field, text }) => {
      const code = verdict(field, text);
      return code ? [{ name: field.name, code }] : [];
    }),
  };
}

function verdict(field: DescribedField, text: string): FieldIssueCode | undefined {
  if (!text) return field.required ? 'required' : undefined;
  return fits[field.kind]?.(text, field) === false ? 'malformed' : undefined;
}
