import { css } from 'lit';

/** What is done to people: in a row that is open, in the bar of the selection, and what came of it. */
export const actingStyles = css`
  .row.gone > :not(.act) {
    opacity: 0.6;
    text-decoration: line-through;
  }

  .row.gone .state {
    text-decoration: none;
  }

  .below > td {
    padding: 0.25em 0 1.25em 2.75em;
  }

  .below > td > div {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
    padding-inline-start: 1em;
    border-inline-start: 0.1875em solid var(--_line);
  }

  @container (inline-size < 38em) {
    .below > td {
      padding-inline-start: 0;
    }
  }

  .acts,
  .conflicts,
  .conflicts ul,
  .conflicts li,
  dialog form {
    display: grid;
    gap: 0.75em;
  }

  .acts .rights,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: start;
  }

  span.act {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    max-inline-size: 22em;
  }

  .conflicts li {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
  }

  .outcomes {
    display: grid;
    gap: 0.75em;
    max-block-size: 60vh;
    overflow: auto;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 0.25em 1em rgb(0 0 0 / 15%);
  }

  .line {
    display: block;
  }

  dialog {
    max-block-size: calc(100vh - 2em);
    overflow: auto;
  }

  .roles {
    flex-direction: column;
  }

  .roles [aria-disabled='true'] + span {
    opacity: 0.8;
  }

  .note {
    display: block;
  }

  dialog .list {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
`;
