import { css } from 'lit';

/** Of what opens in place above the list: inviting, asking for seats, the history. */
export const invitingStyles = css`
  .opened {
    display: grid;
    gap: 1.25em;
    min-inline-size: 0;
  }

  .opened-head {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
  }

  .opened-head > button {
    flex: none;
  }

  .opened h3 {
    font-size: 1.125em;
  }

  .opened h4 {
    margin: 0;
    font-size: 1em;
  }

  .opened .group > * {
    min-inline-size: 0;
  }

  .roles {
    display: grid;
    gap: 0;
  }

  .roles [aria-disabled='true'] + span {
    opacity: 0.8;
  }

  .note {
    display: block;
  }

  .list {
    display: grid;
    gap: 0.375em;
  }

  .written {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
    white-space: pre-wrap;
  }

  .lines {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .lines caption {
    padding-block-end: 0.5em;
    font-weight: 600;
    text-align: start;
  }

  .lines :is(th, td) {
    padding: 0.5em 1em 0.5em 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }

  .lines thead th {
    border-block-end-color: var(--_edge);
    font-size: 0.875em;
    font-weight: 600;
  }

  .lines tbody th {
    font-variant-numeric: tabular-nums;
  }

  .lines .fault {
    color: var(--_danger);
  }

  .narrow-label {
    display: none;
  }

  .named {
    display: grid;
    gap: 0.375em;
    padding-block-start: 0.5em;
  }

  .opened summary {
    inline-size: fit-content;
    min-block-size: 1.5em;
    color: var(--_accent);
    cursor: pointer;
  }

  .addresses {
    display: grid;
    gap: 0.125em;
    margin-block-start: 0.25em;
  }

  .report:focus-visible {
    outline: none;
  }

  @container (inline-size < 36em) {
    .lines,
    .lines tbody {
      display: block;
    }

    .lines caption {
      display: block;
    }

    .lines thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .lines tr {
      display: grid;
      gap: 0.125em;
      padding-block: 0.625em;
      border-block-end: 1px solid var(--_line);
    }

    .lines tbody :is(th, td) {
      padding: 0;
      border: 0;
    }

    .narrow-label {
      display: inline;
      font-size: 0.875em;
    }
  }
`;
