import { css } from 'lit';

/** What became of a thing of weight, from its being on the way to its receipt. */
export const outcomeStyles = css`
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

  .outcome[data-kind='done'] .icon {
    color: var(--_success);
  }

  .outcome[data-kind='failed'] .icon {
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

  @media (prefers-reduced-motion: no-preference) {
    .outcome[data-kind='busy'] .icon {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes wait {
    to {
      opacity: 0.4;
    }
  }

  @media print {
    .not-printed {
      display: none;
    }
  }
`;
