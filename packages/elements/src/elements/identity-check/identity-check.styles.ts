import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .card,
  .view,
  .status,
  .reasons,
  .proof,
  section.accepted,
  section.not-accepted {
    display: grid;
    gap: 1.25em;
  }

  .view {
    container-type: inline-size;
  }

  form {
    display: grid;
    gap: 1.25em;
  }

  .notice ul {
    display: grid;
    gap: 0.5em;
  }

  .reasons {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1em 2em;
    padding: 1em 1.25em;
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  dt {
    font-weight: 600;
  }

  .lists {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.5em 2em;
    align-items: start;
  }

  .lists section {
    gap: 1em;
  }

  h3 {
    font-size: 1.0625em;
  }

  h4 {
    margin: 0 0 0.5em;
    font-size: 1em;
    font-weight: 400;
  }

  .lists ul,
  .proof ul {
    display: grid;
    gap: 0.5em;
  }

  .lists li,
  .proof li,
  .state {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
  }

  .lists .icon,
  .proof .icon,
  .state .icon {
    margin-block-start: 0.125em;
  }

  .accepted .icon,
  .proof [data-done='true'] .icon,
  [data-state='accepted'] .state {
    color: var(--_success);
  }

  .not-accepted .icon,
  [data-state='refused'] .state {
    color: var(--_danger);
  }

  .proof {
    gap: 0.75em;
  }

  .choice {
    display: grid;
    gap: 0.75em;
    min-inline-size: 0;
  }

  legend {
    padding: 0 0 0.25em;
    font-weight: 600;
  }

  .choice .error {
    color: var(--_danger);
    font-weight: 600;
  }

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.75em;
    align-items: baseline;
    padding: 0.875em 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .option:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  input[type='radio'] {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.25em;
  }

  .status {
    gap: 1em;
  }

  .documents {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
  }

  .documents li {
    display: flex;
    gap: 1em;
    align-items: center;
  }

  [inert] {
    opacity: 0.6;
  }
`;
