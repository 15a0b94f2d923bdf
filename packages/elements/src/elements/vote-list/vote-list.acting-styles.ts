import { css } from 'lit';

export const actingStyles = css`
  .who {
    display: grid;
    gap: 0.5em;
  }

  .who dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
  }

  .who dt {
    min-inline-size: 6em;
  }

  form .choices {
    flex-direction: column;
  }

  form progress {
    display: block;
    margin-block-start: 0.5em;
  }
`;
