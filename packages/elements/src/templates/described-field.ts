import type { DescribedField } from '@trait-union/client';
import type { TemplateResult } from 'lit';
import type { Locale } from '../controllers/localize-controller.ts';
import { describeField } from '../internal/described-fields.ts';
import { field, longField, option, selectField } from './field.ts';

export interface ShownField {
  described: DescribedField;
  locale: Locale;
  value: string;
  /** What is wrong with the value, in the reader's words. */
  error?: string | undefined;
  /** What to say of a field that may stay empty, after its label. */
  optional: string;
  /** What a choice says before anything is chosen. */
  choose: string;
}

/** A field that the backend describes, in a form of a shadow root; its id is its name. */
export function describedField({ described, locale, value, error, optional, choose }: ShownField): TemplateResult {
  const { name, kind, required, options = [] } = described;
  const { label, ...words } = describeField(described, locale);
  const shared = { ...words, id: name, label: required ? label : `${label} ${optional}`, error, required };
  if (kind === 'long-text') return longField({ ...shared, value, width: 'wide' });
  if (kind === 'choice')
    return selectField({
      ...shared,
      options: [
        option('', choose, value === ''),
        ...options.map((each) => option(each.value, each.label[locale], each.value === value)),
      ],
    });
  return field({ ...shared, value, type: kind === 'email' || kind === 'tel' || kind === 'date' ? kind : 'text' });
}

/** What was answered, as a person reads it. */
export function answerText(
  { kind, options = [] }: DescribedField,
  value: string,
  locale: Locale,
  date: (iso: string) => string,
): string {
  if (kind === 'choice') return options.find((option) => option.value === value)?.label[locale] ?? '';
  return kind === 'date' && value ? date(value) : value;
}
