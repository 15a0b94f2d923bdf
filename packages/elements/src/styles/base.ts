import { css } from 'lit';
import { inPlace } from './guard.ts';

/** Every element's own frame and text. `!important` on the host: a page's `*` rules must not move or hide a widget. */
export const base = css`
  :host {
    ${inPlace}
    display: block !important;
    max-inline-size: 100% !important;
    line-height: 1.5 !important;
    overflow-wrap: anywhere;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  h2,
  h3,
  p,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul {
    list-style: none;
  }

  h2 {
    font-size: 1.375em;
    font-weight: inherit;
    line-height: 1.25;
    text-wrap: balance;
  }

  h3 {
    font-size: 1em;
  }

  a {
    color: var(--_accent);
    text-underline-offset: 0.15em;
  }

  :focus-visible {
    outline: 0.125em solid var(--_accent);
    outline-offset: 0.125em;
    box-shadow: var(--_focus);
    border-radius: 0.25em;
  }

  [tabindex='-1']:not([role]):focus-visible {
    outline: 1px solid var(--_edge);
    box-shadow: none;
  }

  .card {
    display: grid;
    gap: 1.25em;
    padding: clamp(1em, 5%, 1.75em);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface);
  }

  .quiet {
    font-size: 0.875em;
    opacity: 0.8;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -0.25em;
  }

  .notice {
    display: flex;
    gap: 0.75em;
    padding: 0.75em 1em;
    border-inline-start: 0.25em solid var(--_notice, var(--_accent));
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .unbroken {
    display: inline-block;
  }

  .notice > div {
    display: grid;
    gap: 0.5em;
    min-inline-size: 0;
  }

  .notice .icon {
    margin-block-start: 0.125em;
    color: var(--_notice, var(--_accent));
  }

  .notice[data-kind='error'] {
    --_notice: var(--_danger);
  }

  .notice[data-kind='success'] {
    --_notice: var(--_success);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }

    .notice .icon {
      color: inherit;
    }
  }

  @media print {
    .card {
      border: 0;
      padding: 0;
    }
  }
`;
