import { css } from 'lit';

/** Of `seatsView`. */
export const seatsStyles = css`
  .seats {
    display: grid;
    gap: 0.5em;
  }

  .seats-head {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
  }

  .seats [data-kind] {
    --_seat: var(--_accent);
  }

  .seats [data-kind='held'] {
    --_seat: var(--_edge);
  }

  .seats [data-kind='invited'] {
    --_seat: var(--_halo);
  }

  .seats [data-kind='free'] {
    --_seat: var(--_tint);
  }

  .seats-bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    border: 1px solid var(--_line);
    border-radius: 1em;
    forced-color-adjust: none;
  }

  .seats-bar rect {
    fill: var(--_seat);
  }

  .seats-key {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    font-size: 0.875em;
  }

  .seats-key [data-kind]::before {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
    border: 1px solid var(--_edge);
    border-radius: 0.25em;
    background: var(--_seat);
    content: '';
    forced-color-adjust: none;
  }
`;
