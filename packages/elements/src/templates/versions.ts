import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** What somebody typed, or what somebody else saved meanwhile. */
export type Version = 'mine' | 'theirs';

export interface Versions extends Record<Version, { label: string; value: unknown }> {
  /** Names the choice; the ids of its radio buttons are this and `/mine` or `/theirs`. */
  path: string;
  legend: string;
  chosen: Version | undefined;
  error?: string | undefined;
  onChoose: (version: Version) => void;
}

/** Two versions of a detail, side by side: the member says which one holds (trust R14). */
export const versions = (v: Versions): TemplateResult =>
  html`<fieldset class="versions" aria-describedby=${v.error ? `${v.path}/error` : nothing}>
    <legend>${v.legend}</legend>
    ${v.error ? html`<p class="error" id="${v.path}/error">${v.error}</p>` : nothing} ${choice(v, 'mine')}
    ${choice(v, 'theirs')}
  </fieldset>`;

function choice(v: Versions, which: Version): TemplateResult {
  const id = `${v.path}/${which}`;
  return html`<label class="version" for=${id}>
    <input
      type="radio"
      id=${id}
      name=${v.path}
      .checked=${live(v.chosen === which)}
      @change=${() => {
        v.onChoose(which);
      }}
    />
    <span class="quiet">${v[which].label}</span>
    <span class="value">${v[which].value}</span>
  </label>`;
}
