import { css } from 'lit';

/** Around the contests, and from the seal to the receipt. */
export const votingStyles = css`
  .terms {
    display: grid;
    gap: 0.5em;
  }

  .terms .documents {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }

  .fingerprint {
    display: block;
    overflow-wrap: anywhere;
  }

  .bar {
    position: sticky;
    z-index: 5;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
    background: linear-gradient(var(--_surface), var(--_surface)), var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, inherit);
  }

  .bar .quiet-button {
    margin-inline-end: auto;
  }

  :is(input, button, summary, a) {
    scroll-margin-block: 6em;
  }

  .receipt .tracker {
    font-family: ui-monospace, monospace;
    font-size: 1.25em;
    font-weight: 600;
    letter-spacing: 0.05em;
    user-select: all;
  }

  @media (height <= 24em) {
    .bar {
      position: static;
    }
  }

  @media print {
    .bar {
      display: none;
    }

    .receipt a::after {
      content: ' – ' attr(href);
    }
  }
`;
