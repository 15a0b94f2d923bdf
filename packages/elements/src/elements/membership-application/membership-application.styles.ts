import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 40em) !important;
  }

  .card,
  .view {
    display: grid;
    gap: 1.25em;
  }

  h4 {
    margin: 0;
    font-size: 1em;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 1em 2em;
  }

  dl > div {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-inline-size: 0;
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  .answers {
    display: grid;
    gap: 0.75em;
    padding-block-end: 1.25em;
    border-block-end: 1px solid var(--_line);
  }

  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
  }

  .consent {
    display: grid;
    gap: 0.25em;
  }

  .consent > a {
    justify-self: start;
    padding-block: 0.25em;
    margin-inline-start: 1.875em;
  }

  .links {
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
`;
