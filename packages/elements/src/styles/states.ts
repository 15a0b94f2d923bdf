import { css } from 'lit';

/** What an element looks like before its data, and what only screen readers meet. */
export const states = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skeleton {
    display: grid;
    gap: 1em;
  }

  .skeleton [aria-hidden] {
    block-size: 1.25em;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_tint);
  }

  .skeleton [aria-hidden]:nth-child(3n + 2) {
    inline-size: 40%;
  }

  .skeleton [aria-hidden]:nth-child(3n + 3) {
    inline-size: 75%;
  }

  .skeleton [aria-hidden]:nth-child(3n + 4) {
    inline-size: 60%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: await 1.6s ease-in-out infinite alternate;
    }
  }

  @keyframes await {
    to {
      opacity: 0.5;
    }
  }
`;
