import { css } from 'lit';

/** Places for files and what was chosen, in a shadow root. */
export const files = css`
  .files {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
  }

  .files > ul {
    display: grid;
    gap: 0.5em;
  }

  .files li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    padding: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .files li > div {
    flex: 1 1 8em;
    min-inline-size: 0;
  }

  progress {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.5em;
    accent-color: var(--_accent);
  }

  .drop {
    position: relative;
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: 3.5em;
    padding: 0.75em 1em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }

  .drop strong {
    color: var(--_accent);
  }

  .drop .icon {
    color: var(--_accent);
  }

  .drop:hover {
    background: var(--_tint);
  }

  .drop:has(:focus-visible) {
    border-color: var(--_accent);
    outline: 0.125em solid var(--_accent);
    box-shadow: var(--_focus);
  }

  .drop:has([aria-invalid='true']) {
    border: 2px solid var(--_danger);
  }

  .drop > input[type='file'] {
    position: absolute;
    inset: 0;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .camera {
    display: none;
  }

  @media (pointer: coarse) {
    .camera {
      display: flex;
    }

    .at-a-desk {
      display: none;
    }
  }
`;
