import { css } from 'lit';

/** Keeps a page's own rules, `!important` or not, from hiding, moving or distorting an element and its text. */
export const inPlace = css`
  float: none !important;
  position: static !important;
  inset: auto !important;
  visibility: visible !important;
  opacity: 1 !important;
  transform: none !important;
  rotate: none !important;
  scale: none !important;
  translate: none !important;
  filter: none !important;
  clip-path: none !important;
  overflow: visible !important;
  content-visibility: visible !important;
  animation: none !important;
  transition: none !important;
  appearance: none !important;
  box-sizing: border-box !important;
  inline-size: auto !important;
  block-size: auto !important;
  min-inline-size: 0 !important;
  min-block-size: 0 !important;
  max-block-size: none !important;
  letter-spacing: normal !important;
  word-spacing: normal !important;
  text-align: start !important;
  text-decoration: none !important;
  text-indent: 0 !important;
  text-shadow: none !important;
  text-transform: none !important;
  white-space: normal !important;
  writing-mode: horizontal-tb !important;
  cursor: auto !important;
  pointer-events: auto !important;
  user-select: auto !important;
`;

/**
 * Undoes what a page's own rules may do to an element, and says nothing of its looks: what comes after it in the same
 * rule does. Lists each property, because `all` would undo the widget's own as well.
 */
// postcss-lit-disable-next-line -- its declarations go on with another list's
export const guard = css`
  ${inPlace}
  max-inline-size: none !important;
  flex: 0 1 auto !important;
  align-self: auto !important;
  order: 0 !important;
  z-index: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  border-radius: 0 !important;
  outline: none !important;
  box-shadow: none !important;
  background: none !important;
  color: inherit !important;
  font: inherit !important;
`;
