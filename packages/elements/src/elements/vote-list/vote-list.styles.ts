import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .view,
  .group {
    display: grid;
    gap: 1.25em;
  }

  .overview {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: center;
  }

  .overview > div {
    display: grid;
    flex: 1 1 12em;
    gap: 0.5em;
  }

  progress {
    inline-size: 100%;
    block-size: 0.625em;
    border: 0;
    border-radius: 1em;
    background: var(--_line);
    accent-color: var(--_success);
    appearance: none;
  }

  progress::-webkit-progress-bar {
    border-radius: 1em;
    background: var(--_line);
  }

  progress::-webkit-progress-value {
    border-radius: 1em;
    background: var(--_success);
  }

  progress::-moz-progress-bar {
    border-radius: 1em;
    background: var(--_success);
  }

  .group h3 {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    font-size: 1.125em;
  }

  .count {
    padding-inline: 0.5em;
    border-radius: 1em;
    background: var(--_tint);
    font-size: 0.875em;
  }

  .votes {
    display: grid;
    gap: 1em;
  }

  .vote {
    display: grid;
    gap: 0.75em;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .vote:is([data-standing='vote'], [data-standing='register']) {
    border-inline-start: 0.25em solid var(--_accent);
  }

  .head {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.25em 1em;
    align-items: start;
  }

  .head > :is(.kind, h4) {
    grid-column: 1;
  }

  .kind {
    font-size: 0.875em;
  }

  h4,
  h5 {
    margin: 0;
    font-size: 1em;
  }

  h4 {
    font-size: 1.125em;
    line-height: 1.3;
  }

  .standing {
    display: flex;
    grid-area: 1 / 2 / span 2;
    gap: 0.375em;
    align-items: center;
    padding: 0.125em 0.75em 0.125em 0.5em;
    border-radius: 1em;
    background: var(--_tint);
    font-size: 0.875em;
    font-weight: 600;
  }

  :is([data-standing='vote'], [data-standing='register']) .standing {
    color: var(--_accent);
  }

  :is([data-standing='voted'], [data-standing='registered'], [data-standing='certified']) .standing {
    color: var(--_success);
  }

  :is([data-standing='annulled'], [data-standing='contested'], [data-standing='missed']) .standing {
    color: var(--_danger);
  }

  .deadline {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
  }

  .label,
  dt {
    font-weight: 600;
  }

  .left {
    font-weight: 600;
  }

  .official {
    flex-basis: 100%;
    display: block;
  }

  .line {
    display: block;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.5em;
    color: var(--_accent);
    cursor: pointer;
  }

  details > :not(summary) {
    margin-block-start: 0.75em;
  }

  dl {
    display: grid;
    gap: 0.5em;
  }

  .documents li {
    display: flex;
    gap: 0.5em;
    padding-block: 0.25em;
  }

  .documents .icon {
    margin-block-start: 0.125em;
  }

  @container (inline-size < 30em) {
    .head {
      grid-template-columns: minmax(0, 1fr);
    }

    .standing {
      grid-area: auto;
      inline-size: fit-content;
      order: -1;
    }
  }

  .card {
    container-type: inline-size;
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid;
      appearance: auto;
    }

    .standing {
      border: 1px solid;
      color: inherit;
    }
  }

  @media print {
    .actions {
      display: none;
    }
  }
`;
