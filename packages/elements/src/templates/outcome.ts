import { html, type TemplateResult } from 'lit';
import { icon, type IconNode } from './icon.ts';

/** It is on its way, stands undecided, went through, or did not. */
export type OutcomeKind = 'busy' | 'open' | 'done' | 'failed';

/** The heading of a step that says what became of a thing; the focus may go to it. */
export const outcome = (node: IconNode, text: string, kind: OutcomeKind): TemplateResult =>
  html`<h3 id="step" class="outcome" data-kind=${kind} part="outcome" tabindex="-1">
    ${icon(node)}<span .textContent=${text}></span>
  </h3>`;

/** Prints the page; what must not be on the paper is `.not-printed`. */
export const printButton = (text: string): TemplateResult =>
  html`<button
    type="button"
    class="quiet-button"
    part="print"
    @click=${() => {
      print();
    }}
  >
    ${text}
  </button>`;
