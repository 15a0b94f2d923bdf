import { css } from 'lit';

export const styles = css`
  :host {
    inline-size: min(100%, 46em) !important;
  }

  .card,
  .view {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em;
  }

  .tools {
    display: flex !important;
    flex-wrap: wrap;
    gap: 0.75em 1em !important;
    align-items: end;
  }

  .tools > .field {
    flex: 1 1 14em;
  }

  .listed {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
  }

  .count {
    font-weight: 600;
  }

  .listed[aria-busy='true'] .count {
    opacity: 0.6;
  }

  .document {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.375em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_line);
  }

  .document:last-child {
    border-block-end: 1px solid var(--_line);
  }

  .document h3 {
    font-size: 1.0625em;
    overflow-wrap: anywhere;
  }

  .facts,
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 0.75em;
    align-items: center;
  }

  .files {
    gap: 0.5em 0.75em;
    margin-block-start: 0.375em;
  }

  .file {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }

  .tag {
    padding: 0.0625em 0.5em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) / 2);
    font-size: 0.875em;
  }
`;
