import { css } from 'lit';

/** A question in the middle of everything. */
export const dialog = css`
  dialog {
    inline-size: min(28em, calc(100vw - 2em));
    padding: 1.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
  }

  dialog[open] {
    display: grid;
    gap: 1em;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
`;
