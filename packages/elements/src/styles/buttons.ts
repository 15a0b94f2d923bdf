import { css } from 'lit';
import { bare, button, buttonBusy, buttonDisabled, buttonFocused, buttonHovered, buttonQuiet } from './looks.ts';

/** Buttons in a shadow root. */
export const buttons = css`
  button,
  .button {
    ${bare}
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
