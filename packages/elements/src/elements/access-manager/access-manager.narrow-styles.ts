import { css } from 'lit';

/** Where there is no room for a table each person is a block. */
export const narrowStyles = css`
  @container (inline-size < 44em) {
    thead tr,
    .row {
      grid-template-columns: 2.75em minmax(0, 4fr) minmax(0, 3fr) minmax(0, 2.5fr) 8em 6em;
    }

    .since {
      display: none;
    }
  }

  @container (inline-size < 38em) {
    .tools > button {
      display: inline-flex !important;
      inline-size: 100%;
    }

    .tools:not(.unfolded) > .filters {
      display: none;
    }

    .sorting {
      display: flex !important;
      flex: 1 1 100%;
      flex-wrap: wrap;
      gap: 0.25em 1em;
      align-items: end;
    }

    thead tr {
      display: block;
    }

    thead th:not(.pick) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .row {
      grid-template-columns: 2.75em minmax(0, 1fr) auto;
      gap: 0.125em 0.5em;
      padding-block: 0.75em;
    }

    .row > * {
      padding: 0;
    }

    .row > .pick {
      grid-row: 1 / span 2;
      align-self: start;
    }

    .row > :is(.title, .role, .state) {
      grid-column: 2 / -1;
    }

    .row > .right {
      grid-row: 4;
      grid-column: 2;
    }

    .row > .act {
      grid-row: 4;
      grid-column: 3;
    }

    .row > .since {
      display: none;
    }

    .right .label {
      display: inline;
    }

    .right .box {
      min-inline-size: 0;
    }

    .told {
      text-align: start;
    }
  }
`;
