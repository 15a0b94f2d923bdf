import { css } from 'lit';

export const standingStyles = css`
  dd .beside {
    justify-content: start;
  }

  .beside button {
    margin-block: -0.625em !important;
    border-color: transparent !important;
  }

  .stages {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .stages li {
    display: flex;
    gap: 0.625em;
  }

  .stages .icon {
    margin-block-start: 0.125em;
    opacity: 0.8;
  }

  .stages li[data-done='true'] .icon {
    color: var(--_success);
    opacity: 1;
  }
`;
