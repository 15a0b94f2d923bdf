import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

interface Choice {
  value: string;
  text: unknown;
  checked: boolean;
}

export interface Choices {
  /** Also the name of each; the first one has it as its id. */
  id: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** One of them, or as many as one likes. */
  type: 'radio' | 'checkbox';
  options: readonly Choice[];
}

/** A few choices, all in view. Their element holds what is chosen. */
export const choices = ({ id, legend, hint, error, type, options }: Choices): TemplateResult =>
  html`<fieldset
    class="choices"
    aria-describedby=${[error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || nothing}
  >
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    ${options.map((option, index) => choice(index === 0 ? id : `${id}-${option.value}`, id, type, option))}
  </fieldset>`;

/** A single box to tick. */
export const checkField = (id: string, text: unknown, checked: boolean): TemplateResult =>
  choice(id, id, 'checkbox', { value: 'on', text, checked });

const choice = (id: string, name: string, type: Choices['type'], { value, text, checked }: Choice): TemplateResult =>
  html`<label class="choice" for=${id}
    ><input type=${type} id=${id} name=${name} .value=${value} .checked=${live(checked)} /><span>${text}</span></label
  >`;
