import { html, svg, type TemplateResult } from 'lit';

/** A share, 0 to 1, drawn; `mark` is another, to compare it with. The figures beside it say the same. */
export const bar = (share: number, mark?: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="1000" height="10" />
    <rect class="share" width=${widthOf(share)} height="10" />
    ${mark === undefined ? '' : svg`<rect class="mark" x=${widthOf(mark)} width="4" height="10" />`}
  </svg>`;

const widthOf = (share: number): number => Math.round(Math.min(Math.max(share, 0), 1) * 1000);
