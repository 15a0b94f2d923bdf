import { css } from 'lit';

export const editingStyles = css`
  .group {
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .group > h3 {
    font-size: 1.0625em;
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
`;
