import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 38em) !important;
  }

  .view {
    display: grid;
    gap: 1.25em;
  }

  .promise {
    font-weight: 600;
  }

  .desk {
    display: grid;
    gap: 0.25em;
  }

  .desk a {
    display: inline-block;
    padding-block: 0.25em;
    white-space: nowrap;
  }

  .tip {
    padding: 0.75em 1em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .tip a {
    display: inline-block;
    padding-block: 0.125em;
  }

  .attach {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  @media (pointer: coarse) {
    .attach .quiet {
      display: none;
    }
  }

  .group {
    gap: 0.75em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .ticket {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .ticket p:first-child {
    display: grid;
  }

  .ticket strong {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
  }

  .ticket > .quiet {
    flex-basis: 100%;
  }

  [inert] {
    opacity: 0.6;
  }
`;
