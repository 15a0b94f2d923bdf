import type { FieldKind, MatchField } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../controllers/localize-controller.ts';
import { describeField, fieldIssueText, type FieldProblem } from '../../internal/described-fields.ts';
import { lightField, type LightField } from '../../templates/light-field.ts';

const inputModes: Partial<Record<FieldKind, NonNullable<LightField['inputMode']>>> = { email: 'email', tel: 'tel' };

/** What must match the file, in the backend's order; `prefix` makes the ids the element's own. */
export const matchFields = (
  fields: readonly MatchField[],
  problems: readonly FieldProblem[],
  prefix: string,
  locale: Locale,
): TemplateResult =>
  html`${fields.map((field) => {
    const { label, hint, autocomplete, maxLength } = describeField(field, locale);
    const problem = problems.find(({ name }) => name === field.name);
    return lightField({
      id: `${prefix}-${field.name}`,
      name: field.name,
      label,
      hint,
      autocomplete,
      maxLength,
      error: problem && fieldIssueText(field, problem.code, locale),
      inputMode: inputModes[field.kind] ?? 'text',
      type: field.kind === 'date' ? 'date' : 'text',
    });
  })}`;
