import { css, type CSSResult } from 'lit';
import { guard } from './guard.ts';
import {
  button,
  buttonBusy,
  buttonFocused,
  buttonHovered,
  buttonQuiet,
  field,
  fieldFocused,
  fieldRefused,
  label,
  line,
  refusal,
} from './looks.ts';

/** Controls that are slotted children of the light-DOM form's frame. */
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
    padding-inline-start: 3em !important;
    margin-block-end: 0.75em !important;
    border-inline-start: 0.25em solid var(--_danger) !important;
    border-radius: var(--_radius) !important;
    background: var(--_tint) !important;
    font-size: 1em !important;
  }

  ::slotted(p.said)::before {
    content: '!' / '' !important;
    float: inline-start !important;
    inline-size: 1.25em !important;
    margin-inline-start: -2em !important;
    border: 0.125em solid !important;
    border-radius: 50% !important;
    color: var(--_danger) !important;
    line-height: 1.25 !important;
    text-align: center !important;
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
