import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 60em) !important;
  }

  .view {
    container-type: inline-size;
  }

  .view > * + * {
    margin-block-start: 1em;
  }

  .order {
    display: grid;
    gap: 1.5em;
    align-items: start;
  }

  .price {
    font-variant-numeric: tabular-nums;
  }

  .line {
    display: block;
  }

  .choices {
    gap: 0.5em;
  }

  .choice {
    flex: 1 1 100%;
    padding-inline: 0.875em !important;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .choice:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }

  .choice > span {
    flex: 1;
    min-inline-size: 0;
  }

  .choice .price {
    float: inline-end;
    margin-inline-start: 1em;
    font-weight: 600;
  }

  .giving {
    display: grid;
    gap: 0.75em;
  }

  .choices > legend {
    padding-block-end: 0.375em;
  }

  .chips .choice {
    flex: 0 1 auto;
  }

  .level > summary {
    display: flex;
    gap: 0.5em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 2.75em;
    padding: 0.5em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .level > summary::-webkit-details-marker {
    display: none;
  }

  .level[open] .icon {
    rotate: 180deg;
  }

  .level > .choices {
    margin-block-start: 0.75em;
  }

  .boxes {
    display: grid;
    gap: 0.5em;
  }

  .coupon summary {
    inline-size: fit-content;
    padding-block: 0.625em;
    color: var(--_accent);
    cursor: pointer;
  }

  .coupon :is(.held, .fields) + *,
  .coupon details > * + * {
    margin-block-start: 0.75em;
  }

  .held {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }

  .coupon .fields {
    align-items: flex-end;
  }

  .quote {
    display: grid;
    gap: 0.75em;
    padding: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .quote[aria-busy='true'] :is(dd, .periods) {
    text-decoration: line-through;
  }

  .quote dl,
  .periods {
    display: grid;
    gap: 0.5em;
  }

  .quote dl > div {
    display: flex;
    gap: 1em;
    justify-content: space-between;
  }

  .quote dd {
    flex: none;
    font-variant-numeric: tabular-nums;
  }

  .quote .sum,
  .quote .due {
    padding-block-start: 0.625em;
    border-block-start: 1px solid var(--_line);
  }

  .quote .due {
    align-items: baseline;
    font-weight: 600;
  }

  .quote .due dd {
    font-size: 1.5em;
    line-height: 1.25;
  }

  .line-coupon,
  .line-credit {
    color: var(--_success);
  }

  .stale {
    font-weight: 600;
  }

  .amount {
    display: grid;
    gap: 1em;
  }

  .ways-to-pay {
    display: grid;
    gap: 0.75em;
  }

  button[part='pay'] {
    flex: 1 1 auto;
    font-size: 1.0625em !important;
    font-weight: 600 !important;
  }

  @container (inline-size >= 46em) {
    .order:has(.asked) {
      grid-template: 'asked amount' auto 'ways amount' 1fr / minmax(0, 1fr) minmax(18em, 24em);
      gap: 1.5em 2.5em;
    }

    .order:has(.asked) .asked {
      grid-area: asked;
    }

    .order:has(.asked) .ways-to-pay {
      grid-area: ways;
    }

    .order:has(.asked) .amount {
      position: sticky;
      inset-block-start: 1em;
      grid-area: amount;
    }

    button[part='pay'] {
      flex: 0 1 24em;
    }
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 2px solid Highlight;
    }
  }

  @media print {
    form {
      display: none;
    }
  }
`;
