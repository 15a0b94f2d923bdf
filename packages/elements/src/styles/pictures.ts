import { css } from 'lit';

/** A small picture of a file, or the icon that stands for it. */
export const pictures = css`
  .picture {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 6em;
    block-size: 4em;
    border-radius: calc(var(--_radius) / 2);
    background: var(--_tint);
    object-fit: contain;
  }
`;
