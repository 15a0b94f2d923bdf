import { css } from 'lit';

/** A file that is ready (`controllers/file-offer-controller.ts`). */
export const offer = css`
  .offer {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
  }
`;
