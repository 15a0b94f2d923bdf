import { css } from 'lit';

/** From *pay* to the receipt. */
export const payingStyles = css`
  .own-words {
    white-space: pre-line;
  }

  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.125em;
    font-weight: 600;
    letter-spacing: 0.03em;
    user-select: all;
  }
`;
