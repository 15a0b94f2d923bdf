import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .card {
    grid-template-columns: minmax(0, 1fr);
  }

  .view,
  .gate,
  .changes {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  :is(button, .button) {
    min-block-size: max(2.75em, 48px) !important;
    min-inline-size: max(2.75em, 48px) !important;
  }

  .title {
    display: grid;
    gap: 0.25em;
  }

  .changes ul,
  .dates {
    display: grid;
    gap: 0.5em;
  }

  [inert] {
    opacity: 0.6;
  }
`;
