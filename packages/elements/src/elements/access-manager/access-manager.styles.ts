import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 64em) !important;
  }

  .card {
    container-type: inline-size;
  }

  .view,
  .people,
  .listed {
    display: grid;
    gap: 1.25em;
    min-inline-size: 0;
  }

  .place {
    padding: clamp(1em, 4%, 1.5em);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
  }

  .tools {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0.75em 1em !important;
    align-items: end;
  }

  .tools > .field {
    flex: 2 1 16em;
  }

  .filters {
    display: flex;
    flex: 3 1 36em;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: end;
  }

  .filters > .field {
    flex: 1 1 9em;
  }

  .sorting,
  .tools > button {
    display: none !important;
  }

  .listed {
    gap: 0.5em;
  }

  .listed[aria-busy='true'] .count {
    opacity: 0.6;
  }

  .count {
    font-weight: 600;
  }

  /* No table layout: its columns would move with each row that a scroll draws, and all its rows be laid out again */
  table,
  thead,
  tbody,
  .space,
  .below,
  .below > td {
    display: block;
  }

  thead tr,
  .row {
    display: grid;
    grid-template-columns: 2.75em minmax(0, 4fr) minmax(0, 3fr) minmax(0, 2.5fr) 8em minmax(0, 2fr) 6em;
    align-items: center;
  }

  /* By no place among the others: all would be styled again with each one that is drawn */
  .person {
    border-block-end: 1px solid var(--_line);
    contain: content;
  }

  th,
  td {
    display: block;
    padding: 0.625em 1em 0.625em 0;
    font-weight: 400;
    overflow-wrap: normal;
    text-align: start;
  }

  thead tr {
    border-block-end: 1px solid var(--_edge);
  }

  thead th {
    padding-block: 0;
    font-size: 0.875em;
    font-weight: 600;
  }

  :is(th, td).pick {
    padding-inline-end: 0.25em;
  }

  tbody .title {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  td.since {
    white-space: nowrap;
  }

  :is(th, td).act {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }

  .by {
    min-block-size: 2.75em !important;
    padding: 0 !important;
    background: none !important;
    color: inherit !important;
    font-weight: inherit !important;
    justify-content: start !important;
    text-align: start;
  }

  .by .icon {
    inline-size: 1em;
    block-size: 1em;
    opacity: 0;
  }

  [aria-sort='ascending'] .by .icon,
  [aria-sort='descending'] .by .icon {
    opacity: 1;
  }

  [aria-sort='ascending'] .by .icon {
    rotate: 180deg;
  }

  .row:hover {
    background: var(--_tint);
  }

  .row :is(input, button),
  .row {
    scroll-margin-block: 3em 8em;
  }

  .row:focus-visible {
    outline: 0.125em solid var(--_accent);
    outline-offset: -0.125em;
  }

  .line {
    display: block;
    font-weight: 400;
  }

  .self {
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 400;
  }

  .badge {
    display: inline-flex;
    gap: 0.375em;
    align-items: start;
  }

  .badge .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    margin-block-start: 0.1875em;
  }

  .badge[data-state='active'] .icon {
    color: var(--_success);
  }

  .badge:is([data-state='suspended'], [data-state='expired']) .icon {
    color: var(--_danger);
  }

  .box {
    display: inline-flex !important;
    gap: 0.625em;
    align-items: center;
    justify-content: center;
    min-inline-size: 2.75em;
    min-block-size: 2.75em;
    cursor: pointer;
  }

  .box input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
  }

  .right .label {
    display: none;
  }

  .told {
    display: inline-block;
    min-inline-size: 2.75em;
    text-align: center;
  }

  /* At the foot of what is in view, whatever stands before it: no row moves when it comes */
  .dock {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    display: grid;
    gap: 0.75em;
  }

  .dock:not(:empty) {
    order: 1;
  }

  .dock > * {
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
  }

  @media print {
    @container (inline-size >= 38em) {
      thead tr,
      .row {
        grid-template-columns: minmax(0, 4fr) minmax(0, 3fr) minmax(0, 2.5fr) 8em minmax(0, 2fr);
      }
    }

    .tools,
    .dock,
    .actions,
    :is(th, td):is(.act, .pick) {
      display: none !important;
    }
  }
`;
