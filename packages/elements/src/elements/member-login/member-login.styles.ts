import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 26em) !important;
  }

  .links {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .links a {
    display: inline-block;
    padding-block: 0.25em;
  }
`;
