import { css } from 'lit';
import { dialog } from './dialog.ts';

/** Forms in a shadow root: fields side by side where there is room, groups, choices and what opens below a field. */
export const form = css`
  form,
  .group,
  .entries {
    display: grid;
    gap: 1.25em;
  }

  .fields {
    display: flex;
    flex-wrap: wrap;
    flex: 3 1 24em;
    gap: 1em;
    min-inline-size: 0;
  }

  .fields > .fields {
    flex-basis: 100%;
  }

  .field {
    position: relative;
    display: flex;
    flex: 3 1 12em;
    flex-direction: column;
    gap: 0.25em;
    justify-content: flex-end;
    min-inline-size: min(100%, 7em);
  }

  .field.short {
    flex: 1 1 8.5em;
  }

  .field.narrow {
    flex: 1 1 5em;
    min-inline-size: 5em;
  }

  .field.wide {
    flex-basis: 100%;
  }

  .notice ul {
    display: grid;
    gap: 0.5em;
  }

  .select {
    position: relative;
    display: block;
  }

  .select select {
    padding-inline-end: 2.5em !important;
    overflow-wrap: normal;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .select .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0.75em;
    margin-block: auto;
    pointer-events: none;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    min-inline-size: 0;
  }

  .choices > :is(legend, .hint, .error) {
    flex-basis: 100%;
  }

  .choice {
    display: flex !important;
    gap: 0.625em;
    align-items: baseline;
    min-block-size: 2.75em;
    padding-block: 0.625em !important;
    font-weight: 400 !important;
    cursor: pointer;
  }

  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0;
    accent-color: var(--_accent);
    translate: 0 0.25em;
  }

  .listbox {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 0.25em);
    inset-inline: 0;
    max-block-size: 18em;
    overflow: auto;
    padding: 0.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--tu-panel-background, Canvas);
    color: var(--tu-panel-color, CanvasText);
    box-shadow: 0 0.5em 1.5em rgb(0 0 0 / 18%);
  }

  [role='option'] {
    padding: 0.5em 0.75em;
    border-radius: calc(var(--_radius) * 0.75);
    cursor: pointer;
  }

  [role='option']:hover,
  [role='option'][aria-selected='true'] {
    background: var(--_tint);
  }

  [role='option'][aria-selected='true'] {
    outline: 0.125em solid var(--_accent);
    outline-offset: -0.125em;
  }

  ${dialog}
`;
