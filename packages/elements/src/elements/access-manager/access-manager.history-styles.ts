import { css } from 'lit';

export const historyStyles = css`
  .events .when {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .events .what {
    inline-size: 45%;
  }

  @container (inline-size < 36em) {
    .events .when {
      font-size: 0.875em;
      opacity: 0.8;
      white-space: normal;
    }

    .events .what {
      inline-size: auto;
    }
  }
`;
