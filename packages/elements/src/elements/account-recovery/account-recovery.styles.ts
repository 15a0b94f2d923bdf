import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 30em) !important;
  }

  .links {
    display: grid;
    gap: 0.5em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
`;
