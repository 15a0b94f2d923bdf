import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 44em) !important;
  }

  .vote:empty {
    display: none;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 1em;
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  dd {
    font-weight: 600;
  }

  dd .quiet {
    display: block;
    font-weight: 400;
  }

  dd .bar {
    margin-block-start: 0.25em;
  }

  .contest {
    display: grid;
    gap: 0.75em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  h3 {
    font-size: 1.125em;
  }

  .outcome {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  caption {
    padding-block-end: 0.5em;
    text-align: start;
  }

  th,
  td {
    padding: 0.5em 0;
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }

  thead th {
    border-block-end: 1px solid var(--_line);
    font-size: 0.875em;
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  tfoot th,
  tfoot td {
    padding-block: 0.25em;
    font-size: 0.875em;
  }

  tfoot tr:first-child > * {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 0.5em;
  }

  .number {
    inline-size: 6.5em;
    padding-inline-start: 1em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
    text-align: end;
  }

  .seat {
    display: flex;
    gap: 0.25em;
    align-items: center;
    color: var(--_success);
    font-size: 0.875em;
    font-weight: 600;
  }

  .bars td {
    padding-block: 0 0.5em;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.625em;
    border-radius: calc(var(--_radius) / 2);
  }

  .track {
    fill: var(--_line);
  }

  .share {
    fill: var(--_accent);
  }

  .faded .share {
    fill: var(--_edge);
  }

  .mark {
    fill: currentcolor;
    stroke: Canvas;
    stroke-width: 2px;
    paint-order: stroke;
    vector-effect: non-scaling-stroke;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.625em;
    color: var(--_accent);
    cursor: pointer;
  }

  details > * + * {
    margin-block-start: 0.75em;
  }

  ol {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.25em;
    margin-block: 1.25em 0;
    margin-inline: 0;
    padding: 0;
    list-style: none;
  }

  li caption {
    font-weight: 600;
  }

  li th,
  li td {
    padding-block: 0.25em;
    font-weight: 400;
  }

  li .number {
    inline-size: 5em;
  }

  li .fate {
    inline-size: 8em;
    padding-inline-start: 1em;
    font-size: 0.875em;
  }

  .elected > * {
    color: var(--_success);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
    }

    .track {
      fill: Canvas;
    }

    .share {
      fill: CanvasText;
    }

    .mark {
      fill: Highlight;
    }

    .seat,
    .elected > * {
      color: inherit;
    }
  }
`;
