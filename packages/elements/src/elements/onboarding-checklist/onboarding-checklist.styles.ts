import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 38em) !important;
  }

  .progress {
    display: grid;
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

  ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    gap: 0.75em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }

  li > div {
    display: grid;
    flex: 1;
    gap: 0.5em;
    min-inline-size: 0;
  }

  li > .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--_edge);
  }

  li.to-do > .icon {
    color: var(--_accent);
  }

  li.done > .icon {
    color: var(--_success);
  }

  h3 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: baseline;
    justify-content: space-between;
  }

  .state {
    font-size: 0.875em;
    font-weight: 400;
  }

  li.done .state {
    color: var(--_success);
  }

  @media (forced-colors: active) {
    progress {
      border: 1px solid;
      appearance: auto;
    }
  }
`;
