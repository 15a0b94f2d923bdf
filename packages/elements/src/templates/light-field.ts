import { html, nothing, type TemplateResult } from 'lit';

export interface LightField {
  id: string;
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong with the value, in the reader's words. */
  error?: string | undefined;
  /** Ids of further descriptions in the same tree. */
  describedBy?: string | undefined;
  type?: 'text' | 'password' | 'date';
  inputMode?: 'text' | 'email' | 'tel' | 'numeric';
  autocomplete: string;
  maxLength?: number;
  /** The class that leaves room for a control beside the field. */
  placement?: 'beside';
  onKey?: (event: KeyboardEvent) => void;
}

/** A labelled field of a light-DOM form. Its value is the member's and is never rendered. */
export const lightField = (f: LightField): TemplateResult => {
  const descriptions = [f.error && `${f.id}-error`, f.hint && `${f.id}-hint`, f.describedBy].filter(Boolean).join(' ');
  return html`<label for=${f.id}>${f.label}</label>
    ${f.hint ? html`<p id="${f.id}-hint">${f.hint}</p>` : nothing}
    ${f.error ? html`<p class="error" id="${f.id}-error">${f.error}</p>` : nothing}
    <input
      class=${f.placement ?? nothing}
      id=${f.id}
      name=${f.name}
      type=${f.type ?? 'text'}
      inputmode=${f.inputMode ?? 'text'}
      .autocomplete=${f.autocomplete}
      autocapitalize="none"
      autocorrect="off"
      spellcheck="false"
      maxlength=${f.maxLength ?? 254}
      required
      aria-invalid=${f.error ? 'true' : 'false'}
      aria-describedby=${descriptions || nothing}
      @keydown=${f.onKey}
      @keyup=${f.onKey}
    />`;
};
