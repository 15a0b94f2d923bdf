import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 36em) !important;
  }

  input {
    font-family: ui-monospace, monospace !important;
    letter-spacing: 0.05em;
    text-transform: uppercase;
  }

  .found {
    display: grid;
    gap: 0.75em;
  }

  details > * + * {
    margin-block-start: 0.75em;
  }

  .code,
  .fingerprint {
    font-family: ui-monospace, monospace;
  }

  .code {
    display: block;
    font-size: 1.125em;
  }

  summary {
    inline-size: fit-content;
    padding-block: 0.625em;
    color: var(--_accent);
    cursor: pointer;
  }

  dl {
    display: grid;
    gap: 0.25em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  dt {
    font-weight: 600;
  }

  dd + dt {
    margin-block-start: 0.5em;
  }

  .fingerprint {
    display: block;
    margin-block-end: 0.5em;
    font-size: 0.875em;
  }
`;
