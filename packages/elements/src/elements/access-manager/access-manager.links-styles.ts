import { css } from 'lit';

export const linksStyles = css`
  .link {
    display: grid;
    gap: 0.625em;
    min-inline-size: 0;
    padding: 0.875em 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .link .field {
    flex: none;
  }

  .link .address {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
    text-overflow: ellipsis;
  }

  .link .code {
    inline-size: min(12em, 100%);
    border-radius: calc(var(--_radius) / 2);
    forced-color-adjust: none;
  }

  .code rect {
    fill: #fff;
  }

  .code path {
    fill: #000;
  }

  .question {
    display: grid;
    gap: 0.625em;
    padding: 0.875em 1em;
    border-inline-start: 0.25em solid var(--_danger);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
`;
