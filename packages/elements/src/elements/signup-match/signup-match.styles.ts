import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 30em) !important;
  }

  .hints {
    display: grid;
    gap: 0.5em;
  }

  .hints ul {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .ways {
    display: grid;
    gap: 0.25em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .link {
    display: inline !important;
    min-block-size: 0 !important;
    padding: 0.25em 0 !important;
    border: 0 !important;
    background: none !important;
    color: var(--_accent) !important;
    font-weight: inherit !important;
    line-height: inherit !important;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  @media (forced-colors: active) {
    .link {
      border: 1px solid !important;
    }
  }

  .ways p {
    margin-block-start: 0.75em;
  }

  .ways a {
    display: inline-block;
    padding-block: 0.25em;
  }
`;
