import { css } from 'lit';

/** Its own height: what it opens hangs below it, also in a header that stretches what is in it. */
export const styles = css`
  :host {
    display: inline-block !important;
    position: relative !important;
    block-size: fit-content !important;
  }

  .toggle {
    max-inline-size: 100% !important;
    color: inherit !important;
  }

  .toggle span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .toggle[aria-expanded='true'] .icon:last-child {
    rotate: 180deg;
  }

  .panel {
    position: absolute;
    z-index: 1000;
    inset-block-start: calc(100% + 0.375em);
    inset-inline-end: 0;
    inline-size: max-content;
    min-inline-size: min(16em, 90vw);
    max-inline-size: min(22em, 90vw);
    padding: 0.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
  }

  .panel.start {
    inset-inline: 0 auto;
  }

  .account {
    padding: 0.5em 0.75em 0.75em;
    margin-block-end: 0.5em;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  [role='menu'] {
    display: grid;
  }

  slot[name='links']::slotted(a),
  .item {
    display: flex !important;
    align-items: center !important;
    justify-content: flex-start !important;
    gap: 0.5em !important;
    min-block-size: 2.75em !important;
    inline-size: 100% !important;
    box-sizing: border-box !important;
    padding: 0.5em 0.75em !important;
    border: 0 !important;
    border-radius: calc(var(--_radius) * 0.75) !important;
    background: none !important;
    color: inherit !important;
    font: inherit !important;
    text-decoration: none !important;
  }

  slot[name='links']::slotted(a:hover),
  slot[name='links']::slotted(a:focus),
  .item:hover,
  .item:focus {
    background: var(--_tint) !important;
    text-decoration: underline !important;
    filter: none !important;
  }

  slot[name='links']::slotted(a:focus-visible) {
    outline: 0.125em solid var(--_accent) !important;
    outline-offset: -0.125em !important;
  }

  .expiry {
    position: absolute;
    z-index: 1000;
    inset-block-start: calc(100% + 0.375em);
    inset-inline-end: 0;
    inline-size: min(22em, 90vw);
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
    border-radius: var(--_radius);
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
  }

  .expiry:empty {
    display: none;
  }
`;
