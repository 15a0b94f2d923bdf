import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 40em) !important;
  }

  .card {
    container-type: inline-size;
  }

  .view,
  .standing,
  .coupons,
  .coupons ul {
    display: grid;
    gap: 1.25em;
  }

  .standing {
    gap: 0.25em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_standing, var(--_accent));
  }

  .standing[data-state='active'] {
    --_standing: var(--_success);
  }

  .standing[data-state='lapsed'] {
    --_standing: var(--_danger);
  }

  .standing p:empty {
    display: none;
  }

  .state {
    display: flex;
    gap: 0.375em;
    align-items: center;
    color: var(--_standing, var(--_accent));
    font-weight: 600;
  }

  .lead {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }

  .renewal {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }

  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
    gap: 1em 1.5em;
    padding-block: 1.25em;
    border-block: 1px solid var(--_line);
  }

  dt {
    font-size: 0.875em;
    opacity: 0.8;
  }

  .number,
  .code strong {
    font-family: ui-monospace, monospace;
  }

  dd:has(.number) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
  }

  .number {
    margin-inline-end: 0.5em;
    font-size: 1.125em;
  }

  .coupons,
  .coupons ul {
    gap: 0.75em;
  }

  .coupons li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
    align-items: center;
    justify-content: space-between;
    padding: 0.75em 1em;
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
  }

  .code {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }

  .auto {
    display: grid;
    gap: 0.25em;
  }

  .auto label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    min-block-size: 2.75em;
    cursor: pointer;
  }

  .name {
    font-weight: 600;
  }

  .setting {
    padding-inline: 0.625em;
    border-radius: 1em;
    background: var(--_tint);
    font-size: 0.875em;
  }

  .setting[data-setting='unsaved'] {
    color: var(--_danger);
    font-weight: 600;
  }

  [role='switch'] {
    flex: none;
    inline-size: 2.75em;
    block-size: 1.5em;
    margin: 0;
    border: 1px solid var(--_edge);
    border-radius: 1em;
    background: var(--_tint);
    font: inherit;
    cursor: pointer;
    appearance: none;
  }

  [role='switch']::before {
    display: block;
    inline-size: 1.125em;
    block-size: 1.125em;
    margin: calc(0.1875em - 1px);
    border-radius: 50%;
    background: var(--_edge);
    content: '';
  }

  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  [role='switch']:checked::before {
    margin-inline-start: calc(1.4375em - 1px);
    background: var(--_on-accent);
  }

  [role='switch'][aria-busy='true'] {
    opacity: 0.7;
    cursor: progress;
  }

  [role='switch']:focus-visible {
    border-radius: 1em;
  }

  @media (prefers-reduced-motion: no-preference) {
    [role='switch']::before {
      transition: margin 0.15s;
    }
  }

  @media (forced-colors: active) {
    [role='switch'] {
      inline-size: 1.25em;
      block-size: 1.25em;
      appearance: auto;
    }

    [role='switch']::before {
      display: none;
    }

    .coupons li,
    .setting {
      border: 1px solid;
    }
  }

  @media print {
    .actions,
    .auto,
    [part='copy'] {
      display: none;
    }
  }
`;
