import { html, type TemplateResult } from 'lit';

/** Where text is about to be: so many lines, and in words what is awaited. */
export const skeleton = (label: string, lines: number): TemplateResult =>
  html`<div class="skeleton">
    <p class="visually-hidden">${label}</p>
    ${[...new Array(lines).keys()].map(() => html`<p aria-hidden="true"></p>`)}
  </div>`;
