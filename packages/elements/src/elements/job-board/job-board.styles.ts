import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .card,
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: end;
  }

  .tools .field {
    flex: 0 1 13em;
  }

  .offers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .offer {
    position: relative;
    display: grid;
    gap: 0.375em;
    padding: 1em 0.75em;
    margin-inline: -0.75em;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }

  .offer:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .offer:hover {
    background: var(--_tint);
  }

  .offer h3 {
    font-size: 1.0625em;
  }

  .offer h3 a {
    display: block;
    font-weight: 600;
  }

  /* The whole of an offer opens it */
  .offer h3 a::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .offer:has(a:focus-visible) {
    outline: 0.125em solid var(--_accent);
    outline-offset: -0.125em;
  }

  .offer h3 a:focus-visible {
    outline: none;
    box-shadow: none;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 0.75em;
    align-items: center;
  }

  .tag {
    padding: 0.0625em 0.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) / 2);
    font-size: 0.875em;
  }

  .badge {
    display: inline-flex;
    gap: 0.375em;
    align-items: center;
    font-size: 0.875em;
    font-weight: 600;
  }

  .badge .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
  }

  .back {
    justify-self: start;
  }

  .employer {
    margin-block-start: -0.75em;
    font-size: 1.0625em;
  }

  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 1em 2em;
    padding-block: 1em;
    border-block: 1px solid var(--_line);
  }

  dl > div {
    min-inline-size: 0;
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  .description {
    display: grid;
    gap: 1em;
    max-inline-size: 40em;
  }

  .text {
    white-space: pre-line;
  }

  .application {
    display: grid;
    gap: 0.75em;
  }

  .application > h3 {
    font-size: 1.0625em;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: start;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .act {
    display: grid;
    gap: 0.25em;
    justify-items: start;
    max-inline-size: 26em;
  }

  [inert] {
    opacity: 0.6;
  }

  @media (forced-colors: active) {
    .offer:hover {
      background: none;
    }
  }

  @media print {
    .tools,
    .acts,
    .back,
    .more {
      display: none;
    }
  }
`;
