import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, checkIcon, infoIcon } from '../internal/icons.ts';
import { icon } from './icon.ts';

const icons = { error: alertIcon, success: checkIcon, info: infoIcon } as const;

export interface Notice {
  kind: keyof typeof icons;
  text: unknown;
  /** A second, quieter line. */
  detail?: unknown;
  /** Buttons or links. */
  actions?: unknown;
}

/** A message in its place. It can take the focus; it is never a live region, the page has one of its own. */
export const notice = ({ kind, text, detail, actions }: Notice): TemplateResult =>
  html`<div class="notice" part="notice" data-kind=${kind} tabindex="-1">
    ${icon(icons[kind])}
    <div>
      <p>${text}</p>
      ${detail ? html`<p class="quiet">${detail}</p>` : nothing}
      ${actions ? html`<p class="actions">${actions}</p>` : nothing}
    </div>
  </div>`;
