import { css } from 'lit';

/** Two versions to choose from (`templates/versions.ts`). */
export const versions = css`
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
    align-content: start;
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

  .version input {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.25em;
  }
`;
