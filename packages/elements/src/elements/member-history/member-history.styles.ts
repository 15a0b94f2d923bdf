import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 54em) !important;
  }

  .card {
    container-type: inline-size;
  }

  .panel,
  .kind {
    display: grid;
    gap: 1em;
    min-inline-size: 0;
  }

  .kind + .kind {
    margin-block-start: 1em;
  }

  .kind > h3 {
    font-size: 1.125em;
  }

  .kind > .quiet {
    margin-block-start: -0.75em;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    border-block-end: 1px solid var(--_line);
  }

  [role='tab'] {
    flex: 0 1 auto;
    margin-block-end: -1px !important;
    padding-inline: 1em !important;
    border: 0 !important;
    border-block-end: 0.1875em solid transparent !important;
    border-radius: var(--_radius) var(--_radius) 0 0 !important;
    background: none !important;
    color: inherit !important;
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent) !important;
    color: var(--_accent) !important;
    font-weight: 600 !important;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: end;
    justify-content: space-between;
  }

  .tools .field {
    flex: 0 1 13em;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    padding: 0.75em 1em 0.75em 0;
    font-weight: 400;
    overflow-wrap: break-word;
    text-align: start;
    vertical-align: top;
  }

  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }

  thead th {
    padding-block: 0 0.5em;
    border-block-end: 1px solid var(--_edge);
    font-size: 0.875em;
    font-weight: 600;
  }

  thead .act {
    text-align: end;
  }

  .row:not(.open) > *,
  .below > * {
    border-block-end: 1px solid var(--_line);
  }

  tbody th {
    font-weight: 600;
  }

  .line {
    display: block;
    font-weight: 400;
  }

  td.when {
    max-inline-size: 14em;
  }

  .amount {
    font-variant-numeric: tabular-nums;
    overflow-wrap: normal;
    text-align: end;
  }

  td.amount {
    font-weight: 600;
    white-space: nowrap;
  }

  td.amount .line {
    white-space: normal;
  }

  td.act {
    padding-block: 0.375em;
    text-align: end;
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

  :is([data-state='paid'], [data-state='registered'], [data-state='attended']) .icon {
    color: var(--_success);
  }

  .badge:is([data-state='failed'], [data-state='cancelled']) .icon {
    color: var(--_danger);
  }

  .below > td {
    padding: 0 0 1em;
  }

  .below > td > div {
    display: grid;
    gap: 0.75em;
    max-inline-size: 36em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }

  dl {
    display: grid;
    gap: 0.25em;
  }

  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  dt,
  .term {
    font-weight: 600;
  }

  .lines li {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    padding-block: 0.125em;
  }

  .lines .amount {
    white-space: nowrap;
  }

  .lines .total {
    border-block-start: 1px solid var(--_line);
    font-weight: 600;
  }

  .row:focus-visible {
    outline: 0.125em solid var(--_accent);
    outline-offset: -0.125em;
  }

  @container (inline-size < 36em) {
    table,
    tbody {
      display: block;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1em;
      align-items: center;
      padding-block: 0.875em;
    }

    .row:not(.open),
    .below {
      border-block-end: 1px solid var(--_line);
    }

    .row > *,
    .below > * {
      display: block;
      padding: 0;
      border: 0 !important;
    }

    /* More than half of a line, so that none of them stands beside another */
    .row > :is(.title, .when, .state) {
      flex: 1 1 51%;
      max-inline-size: none;
      min-inline-size: 0;
    }

    .row > .title {
      order: -2;
      align-self: start;
    }

    .row > .amount {
      order: -1;
      flex: 0 1 auto;
      align-self: start;
      max-inline-size: calc(49% - 1em);
      margin-inline-start: auto;
    }

    .row > .act {
      flex: none;
    }

    .below {
      display: block;
      padding-block-end: 1em;
    }

    [role='tab'] {
      flex: 1 1 auto;
      padding-inline: 0.5em !important;
    }

    .tools > button {
      inline-size: 100%;
    }

    .tools .field {
      flex: 1 1 100%;
    }
  }

  @media (forced-colors: active) {
    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight !important;
    }
  }

  @media print {
    .tabs,
    .tools,
    .act,
    .more {
      display: none;
    }
  }
`;
