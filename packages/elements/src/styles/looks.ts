import { css } from 'lit';

/*
 * The looks of a control, once. In a shadow root they dress its own controls; through ::slotted() they dress the
 * light-DOM fields that password managers need to find, where only `!important` from the inner tree beats a page's
 * own `!important`. That is why every declaration carries it.
 */

/** In a shadow root no rule of the page reaches a control: the browser's own looks are all there is to undo. */
export const bare = css`
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
`;

export const label = css`
  display: block !important;
  font-weight: inherit !important;
`;

export const line = css`
  display: block !important;
  font-size: 0.875em !important;
`;

export const field = css`
  display: block !important;
  inline-size: 100% !important;
  min-block-size: 2.75em !important;
  padding: 0.5em 0.75em !important;
  border: 1px solid var(--_edge) !important;
  border-radius: var(--_radius) !important;
  background: var(--tu-field-background, transparent) !important;
  line-height: 1.5 !important;
`;

export const fieldFocused = css`
  border-color: var(--_accent) !important;
  outline: 0.125em solid var(--_accent) !important;
  outline-offset: -1px !important;
  box-shadow: var(--_focus) !important;
`;

export const fieldRefused = css`
  border-color: var(--_danger) !important;
  border-width: 2px !important;
`;

export const refusal = css`
  color: var(--_danger) !important;
  font-weight: 600 !important;
`;

export const button = css`
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
  font-weight: inherit !important;
  line-height: 1.25 !important;
  cursor: pointer !important;
`;

export const buttonQuiet = css`
  padding-inline: 0.75em !important;
  border-color: var(--_line) !important;
  background: transparent !important;
  color: var(--_accent) !important;
`;

export const buttonHovered = css`
  filter: brightness(0.92) !important;
  text-decoration: underline !important;
`;

export const buttonFocused = css`
  outline: 0.125em solid var(--_accent) !important;
  outline-offset: 0.125em !important;
  box-shadow: var(--_focus) !important;
`;

/** At full strength: its words say what is under way, and are to be read. */
export const buttonBusy = css`
  cursor: progress !important;
`;

export const buttonDisabled = css`
  cursor: not-allowed !important;
  opacity: 0.7 !important;
`;
