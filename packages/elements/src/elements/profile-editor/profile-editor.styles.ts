import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .card,
  .view {
    display: grid;
    gap: 1.5em;
  }

  .view {
    container-type: inline-size;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1.5em 2em;
  }

  dl > div {
    display: grid;
    align-content: start;
    gap: 0.25em;
    min-inline-size: 0;
  }

  dl > .phones,
  dl > .emails,
  dl > .addresses {
    grid-column: 1 / -1;
    gap: 0;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  dl > :is(.phones, .emails, .addresses) > dt {
    margin-block-end: 0.25em;
    font-size: 1.0625em;
    font-weight: 600;
    opacity: 1;
  }

  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .beside button {
    margin-block: -0.625em !important;
    border-color: transparent !important;
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1em;
    padding-block: 0.5em;
  }

  .item .kind {
    flex: 0 0 9em;
    opacity: 0.8;
  }

  @container (width < 26em) {
    .item .kind {
      flex-basis: 100%;
    }
  }

  .item .number {
    white-space: nowrap;
  }

  .badge {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    color: var(--_success);
    font-size: 0.875em;
  }

  .badge .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .badge[data-verified='false'] {
    color: inherit;
  }

  [inert] {
    opacity: 0.6;
  }
`;
