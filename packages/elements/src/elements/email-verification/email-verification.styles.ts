import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 36em) !important;
  }

  .emails,
  .email,
  .body,
  form {
    display: grid;
    gap: 1em;
  }

  .email + .email {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .body {
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    align-items: baseline;
  }

  .status strong {
    font-size: 1.0625em;
  }

  .badge {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    font-size: 0.875em;
  }

  .badge .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .badge[data-standing='verified'] {
    color: var(--_success);
  }

  .badge:is([data-standing='unverified'], [data-standing='expired']) {
    color: var(--_danger);
    font-weight: 600;
  }

  .field {
    display: grid;
    gap: 0.25em;
  }

  .left {
    font-variant-numeric: tabular-nums;
  }

  [inert] {
    opacity: 0.6;
  }
`;
