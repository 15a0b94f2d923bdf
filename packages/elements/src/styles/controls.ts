import { css, type CSSResult } from 'lit';
import { guard } from './guard.ts';

/*
 * The declarations of a control, once. In a shadow root they dress its own controls; through ::slotted()
 * they dress the light-DOM fields that password managers need to find, where only `!important` from the
 * inner tree beats a page's own `!important`. That is why every one carries it.
 */

const label = css`
  display: block !important;
  font-weight: 600 !important;
`;

const line = css`
  display: block !important;
  font-size: 0.875em !important;
`;

const field = css`
  display: block !important;
  inline-size: 100% !important;
  min-block-size: 2.75em !important;
  padding: 0.5em 0.75em !important;
  border: 1px solid var(--_edge) !important;
  border-radius: var(--_radius) !important;
  background: var(--tu-field-background, transparent) !important;
  line-height: 1.5 !important;
`;

const fieldFocused = css`
  border-color: var(--_accent) !important;
  outline: 0.125em solid var(--_accent) !important;
  outline-offset: -1px !important;
  box-shadow: var(--_focus) !important;
`;

const fieldRefused = css`
  border-color: var(--_danger) !important;
  border-width: 2px !important;
`;

const refusal = css`
  color: var(--_danger) !important;
  font-weight: 600 !important;
`;

const button = css`
  display: inline-flex !important;
  align-items: center !important;
  justify-content: center !important;
  gap: 0.5em !important;
  min-block-size: 2.75em !important;
  min-inline-size: 2.75em !important;
  padding: 0.5em 1.25em !important;
  border: 1px solid transparent !important;
  border-radius: var(--_radius) !important;
  background: var(--_accent) !important;
  color: var(--_on-accent) !important;
  font-weight: 600 !important;
  line-height: 1.25 !important;
  cursor: pointer !important;
`;

const buttonQuiet = css`
  padding-inline: 0.75em !important;
  border-color: var(--_line) !important;
  background: transparent !important;
  color: var(--_accent) !important;
`;

const buttonHovered = css`
  filter: brightness(0.92) !important;
  text-decoration: underline !important;
`;

const buttonFocused = css`
  outline: 0.125em solid var(--_accent) !important;
  outline-offset: 0.125em !important;
  box-shadow: var(--_focus) !important;
`;

/** At full strength: its words say what is under way, and are to be read. */
const buttonBusy = css`
  cursor: progress !important;
`;

const buttonDisabled = css`
  cursor: not-allowed !important;
  opacity: 0.7 !important;
`;

/** Controls inside a shadow root, which no rule of the page reaches: the browser's own looks are all there is to undo. */
export const controls = css`
  label,
  legend,
  input:not([type='checkbox'], [type='radio']),
  select,
  button,
  .button {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    appearance: none;
  }

  label,
  legend {
    ${label}
  }

  .hint {
    ${line}
    opacity: 0.8 !important;
  }

  .error {
    ${line}
    ${refusal}
  }

  input:not([type='checkbox'], [type='radio']),
  select {
    ${field}
  }

  :is(input, select):focus-visible {
    ${fieldFocused}
  }

  :is(input, select)[aria-invalid='true'] {
    ${fieldRefused}
  }

  button,
  .button {
    ${button}
  }

  .quiet-button {
    ${buttonQuiet}
  }

  button:hover:not(:disabled) {
    ${buttonHovered}
  }

  :is(button, .button):focus-visible {
    ${buttonFocused}
  }

  button:disabled,
  button[aria-disabled='true'] {
    ${buttonDisabled}
  }

  button[aria-busy='true'] {
    ${buttonBusy}
  }
`;

/** The same controls as slotted children of the light-DOM form's frame. */
export const slottedControls: CSSResult = css`
  ::slotted(*) {
    ${guard}
    grid-column: 1 / -1 !important;
  }

  ::slotted(label) {
    ${label}
  }

  ::slotted(p) {
    ${line}
  }

  ::slotted(p.error) {
    ${refusal}
  }

  ::slotted(p.said) {
    padding: 0.75em 1em !important;
    margin-block-end: 0.75em !important;
    border-inline-start: 0.25em solid var(--_danger) !important;
    border-radius: var(--_radius) !important;
    background: var(--_tint) !important;
    font-size: 1em !important;
  }

  ::slotted(input) {
    ${field}
  }

  ::slotted(input:focus-visible) {
    ${fieldFocused}
  }

  ::slotted(input[aria-invalid='true']) {
    ${fieldRefused}
  }

  ::slotted(button) {
    ${button}
  }

  ::slotted(button[type='button']) {
    ${buttonQuiet}
  }

  ::slotted(button:hover) {
    ${buttonHovered}
  }

  ::slotted(button:focus-visible) {
    ${buttonFocused}
  }

  ::slotted(button[aria-busy='true']) {
    ${buttonBusy}
  }

  ::slotted([hidden]) {
    display: none !important;
  }
`;
