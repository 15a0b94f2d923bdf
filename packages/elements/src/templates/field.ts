import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chevronDownIcon } from '../internal/icons.ts';
import { icon } from './icon.ts';

interface Labelled {
  /** Also its name in the form. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, in the reader's words. */
  error?: string | undefined;
  autocomplete?: string;
  /** Room beside the others, as a class of the form's styles. */
  width?: 'narrow' | 'short' | 'wide';
}

export interface Field extends Labelled {
  value: string;
  type?: 'text' | 'tel' | 'email' | 'url' | 'date';
  inputMode?: 'numeric' | 'decimal';
  maxLength: number;
  required?: boolean;
  /** Suggestions below the field, and the id of their list. */
  combobox?: { list: string; below: TemplateResult } | undefined;
}

export interface LongField extends Labelled {
  value: string;
  maxLength: number;
  required?: boolean;
}

export interface SelectField extends Labelled {
  options: unknown;
  required?: boolean;
}

/** A labelled field of a form in a shadow root. Its element holds the value and gives back what is typed. */
export const field = (f: Field): TemplateResult =>
  frame(
    f,
    html`<input
        id=${f.id}
        name=${f.id}
        type=${f.type ?? 'text'}
        inputmode=${f.inputMode ?? nothing}
        .autocomplete=${f.autocomplete ?? 'off'}
        autocapitalize=${f.type === 'email' ? 'none' : nothing}
        spellcheck="false"
        maxlength=${f.maxLength}
        .value=${live(f.value)}
        ?required=${f.required}
        aria-invalid=${f.error ? 'true' : 'false'}
        aria-describedby=${describedBy(f)}
        role=${f.combobox ? 'combobox' : nothing}
        aria-autocomplete=${f.combobox ? 'list' : nothing}
        aria-haspopup=${f.combobox ? 'listbox' : nothing}
        aria-expanded=${f.combobox ? 'false' : nothing}
        aria-controls=${f.combobox?.list ?? nothing}
      />${f.combobox?.below}`,
  );

/** A labelled field of several lines. */
export const longField = (f: LongField): TemplateResult =>
  frame(
    f,
    html`<textarea
      id=${f.id}
      name=${f.id}
      rows="5"
      maxlength=${f.maxLength}
      .autocomplete=${f.autocomplete ?? 'off'}
      .value=${live(f.value)}
      ?required=${f.required}
      aria-invalid=${f.error ? 'true' : 'false'}
      aria-describedby=${describedBy(f)}
    ></textarea>`,
  );

/** A labelled choice; `options` come from `option()`. */
export const selectField = (f: SelectField): TemplateResult =>
  frame(
    f,
    html`<span class="select">
      <select
        id=${f.id}
        name=${f.id}
        .autocomplete=${f.autocomplete ?? 'off'}
        ?required=${f.required}
        aria-invalid=${f.error ? 'true' : 'false'}
        aria-describedby=${describedBy(f)}
      >
        ${f.options}
      </select>
      ${icon(chevronDownIcon)}
    </span>`,
  );

/** `selected` is set on the option itself: a select's own value cannot be set before its options are there. */
export const option = (value: string, text: string, selected: boolean): TemplateResult =>
  html`<option value=${value} .selected=${live(selected)}>${text}</option>`;

const frame = (f: Labelled, control: TemplateResult): TemplateResult =>
  html`<div class="field ${f.width ?? ''}">
    <label for=${f.id}>${f.label}</label>
    ${f.hint ? html`<p class="hint" id="${f.id}-hint">${f.hint}</p>` : nothing}
    ${f.error ? html`<p class="error" id="${f.id}-error">${f.error}</p>` : nothing}${control}
  </div>`;

const describedBy = (f: Labelled): string | typeof nothing =>
  [f.error && `${f.id}-error`, f.hint && `${f.id}-hint`].filter(Boolean).join(' ') || nothing;
