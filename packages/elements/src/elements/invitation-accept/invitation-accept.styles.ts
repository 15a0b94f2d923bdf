import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 30em) !important;
  }

  .view {
    display: grid;
    gap: 1.25em;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 11em), 1fr));
    gap: 1em 2em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  dl > div {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-inline-size: 0;
  }

  dl > .wide {
    grid-column: 1 / -1;
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  dd {
    font-weight: 600;
  }

  .advice {
    display: grid;
    gap: 0.75em;
  }
`;
