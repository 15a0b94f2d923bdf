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

  dl > :is(.phones, .emails, .addresses) > dt,
  .group > h3 {
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

  .group {
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .group > h3 {
    margin: 0;
  }

  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: flex-end;
    justify-content: space-between;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .group.addresses .fields {
    flex-basis: 100%;
  }

  .removed {
    align-items: center;
    border-style: dashed;
  }

  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
  }

  .versions > :is(legend, .error) {
    grid-column: 1 / -1;
    padding-block-end: 0.5em !important;
  }

  .version {
    display: grid !important;
    grid-template-columns: auto 1fr;
    gap: 0.25em 0.75em;
    align-items: baseline;
    padding: 1em !important;
    border: 1px solid var(--_edge) !important;
    border-radius: var(--_radius) !important;
    font-weight: 400 !important;
    cursor: pointer;
  }

  .version .value {
    grid-column: 2;
    font-weight: 600;
  }

  .version:has(:checked) {
    border-color: var(--_accent) !important;
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.25em;
  }

  [inert] {
    opacity: 0.6;
  }
`;
