import { css } from 'lit';

export const postingStyles = css`
  .group {
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .group > h3 {
    font-size: 1.0625em;
  }

  textarea {
    min-block-size: 12em;
  }

  .version .text {
    display: block;
    max-block-size: 14em;
    overflow: auto;
    font-weight: 400;
  }
`;
