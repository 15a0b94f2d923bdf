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

  .outcome {
    display: flex;
    gap: 0.625em;
    align-items: flex-start;
    font-size: 1.125em;
  }

  .outcome .icon {
    inline-size: 1.5em;
    block-size: 1.5em;
    color: var(--_accent);
  }

  .outcome[data-kind='recorded'] .icon {
    color: var(--_success);
  }

  .outcome[data-kind='refused'] .icon {
    color: var(--_danger);
  }

  .receipt {
    display: grid;
    gap: 1em;
    padding: 1em 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .receipt dt {
    font-size: 0.875em;
    opacity: 0.8;
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

  @media (prefers-reduced-motion: no-preference) {
    .on-its-way .icon {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes wait {
    to {
      opacity: 0.4;
    }
  }

  @media print {
    .not-printed,
    .bar {
      display: none;
    }

    .receipt a::after {
      content: ' – ' attr(href);
    }
  }
`;
