import { css } from 'lit';

/**
 * A card is 85.6 × 54 mm (ISO/IEC 7810 ID-1), and 27 letters wide: they are larger where there is room, so that what is
 * small on a card is read on the screen all the same, and where there is none the card grows. The button below the code
 * takes a press on the code too.
 */
export const styles = css`
  :host {
    inline-size: min(100%, 40em) !important;
  }

  .frame,
  .exact {
    container-type: inline-size;
    inline-size: min(100%, 32em);
  }

  .face {
    --_ink: var(--_on-accent);

    color-scheme: light;
    position: relative;
    display: grid;
    grid-template:
      'organization organization' auto
      'title title' auto
      'name name' 1fr
      'facts code' auto / minmax(0, 1fr) auto;
    gap: 0.25em 0.75em;
    box-sizing: border-box;
    min-block-size: calc(100cqi * 54 / 85.6);
    padding: 1.125em 1.25em;
    overflow: clip;
    border-radius: 1em;
    font-size: calc(max(1em, 100cqi / 27) * var(--_fit, 1));
    background: var(--_accent);
    color: var(--_ink);
    line-height: 1.25;
    overflow-wrap: anywhere;
    print-color-adjust: exact;
  }

  .face[data-state='expired'] {
    --_ink: #333;

    border: 0.1875em dashed #8f1d17;
    background: #f1f1f1;
  }

  .motif {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    block-size: 100%;
    fill: var(--_ink);
    fill-opacity: 0.09;
  }

  .organization {
    grid-area: organization;
    max-inline-size: 26em;
    font-size: 0.8125em;
    font-weight: 600;
  }

  .face[data-state='expired'] .organization {
    padding-inline-end: 9em;
  }

  .title {
    grid-area: title;
    font-size: 0.8125em;
  }

  .name {
    grid-area: name;
    align-self: center;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.15;
  }

  dl {
    position: relative;
    grid-area: facts;
    display: grid;
    grid-template-columns: repeat(2, auto);
    gap: 0.375em 0.75em;
    align-self: end;
    justify-content: start;
  }

  dt {
    font-size: 0.6875em;
  }

  dd {
    font-size: 0.8125em;
    font-weight: 600;
  }

  .number {
    grid-column: 1 / -1;
  }

  .number dd {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
  }

  .level {
    grid-column: 1 / -1;
  }

  .stamp {
    position: absolute;
    inset-block-start: 0.75em;
    inset-inline-end: 0.75em;
    display: flex;
    gap: 0.375em;
    align-items: center;
    padding: 0.125em 0.625em;
    border: 0.125em solid #8f1d17;
    border-radius: 0.375em;
    background: #fff;
    color: #8f1d17;
    font-weight: 700;
  }

  .place {
    position: relative;
    grid-area: code;
    align-self: end;
    inline-size: 6.5em;
    border-radius: 0.375em;
    background: #fff;
    color: #222;
    forced-color-adjust: none;
  }

  .enlarge {
    display: flex !important;
    gap: 0.375em !important;
    inline-size: 100%;
    min-block-size: 1.5em !important;
    padding: 0 0 0.25em !important;
    border: 0 !important;
    background: none !important;
    color: inherit !important;
    font-size: 0.8125em;
  }

  .enlarge::before {
    position: absolute;
    inset: 0;
    content: '';
  }

  .enlarge:focus-visible {
    outline: none !important;
  }

  .enlarge:focus-visible::before {
    border-radius: inherit;
    outline: 0.1875em solid var(--_ink);
    outline-offset: 0.1875em;
  }

  .code {
    display: block;
    inline-size: 100%;
    border-radius: inherit;
    background: #fff;
    fill: #000;
    shape-rendering: crispedges;
    forced-color-adjust: none;
  }

  .copy {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .copy strong {
    font-family: ui-monospace, monospace;
    font-size: 1.125em;
  }

  .ways:not(:has(a)) {
    display: none;
  }

  dialog {
    inline-size: min(26em, calc(100vw - 2em));
    padding: 0;
  }

  .large {
    display: grid;
    gap: 0.75em;
    justify-items: center;
    padding: 1.25em;
    text-align: center;
  }

  .large .code {
    inline-size: min(100%, 70vh);
    border-radius: 0;
  }

  .exact {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 432px;
    visibility: hidden;
    font-size: 16px;
  }

  /* A code stays as large, however small the letters are */
  .exact .place {
    inline-size: 104px;
  }

  .paper {
    position: fixed;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }

  @container (inline-size < 21em) {
    .face {
      grid-template:
        'organization' auto
        'title' auto
        'name' auto
        'facts' auto
        'code' auto / minmax(0, 1fr);
      gap: 0.5em;
      min-block-size: 0;
    }

    .place {
      justify-self: center;
      inline-size: 10em;
      margin-block-start: 0.5em;
    }
  }

  @media (forced-colors: active) {
    .face {
      border: 1px solid;
    }

    .motif {
      display: none;
    }

    .enlarge {
      border: 1px solid !important;
    }
  }

  @media print {
    /* stylelint-disable unit-disallowed-list -- paper has millimetres */
    .frame {
      inline-size: 85.6mm;
      font-size: calc(85.6mm / 27);
    }

    .face {
      min-block-size: 54mm;
      break-inside: avoid;
    }
    /* stylelint-enable unit-disallowed-list */

    .copy,
    .actions,
    .enlarge,
    .notice,
    dialog {
      display: none;
    }
  }
`;
