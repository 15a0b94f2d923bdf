import { html, type TemplateResult } from 'lit';
import { alertIcon } from '../internal/icons.ts';
import { icon } from './icon.ts';

export interface SummarizedError {
  /** The id of the field to go to, in the same tree or the one around it. */
  id: string;
  text: string;
}

/**
 * Everything wrong with a form, above it (trust A1). Give it the focus once rendered; each entry leads to its
 * field, even where two say the same.
 */
export const errorSummary = (heading: string, errors: readonly SummarizedError[]): TemplateResult =>
  html`<div
    id="error-summary"
    class="notice"
    part="error-summary"
    data-kind="error"
    role="group"
    aria-labelledby="error-summary-heading"
    tabindex="-1"
  >
    ${icon(alertIcon)}
    <div>
      <h3 id="error-summary-heading">${heading}</h3>
      <ul>
        ${errors.map(({ id, text }) => html`<li><a href="#${id}" data-field=${id} @click=${goToField}>${text}</a></li>`)}
      </ul>
    </div>
  </div>`;

/** A fragment link does not reach into a shadow root; a light-DOM form stands in the tree around it. */
function goToField(event: MouseEvent): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLElement;
  const root = link.getRootNode() as ShadowRoot;
  const id = link.dataset['field'] ?? '';
  const target = root.getElementById(id) ?? (root.host.getRootNode() as Document | ShadowRoot).getElementById(id);
  const label = (target?.getRootNode() as ParentNode | undefined)?.querySelector(`label[for="${id}"]`);
  (label ?? target)?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}
