import { css } from 'lit';

export const editingStyles = css`
  .group {
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .group > h3 {
    font-size: 1.0625em;
  }

  .entry {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: flex-end;
    justify-content: space-between;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .group.addresses .fields {
    flex-basis: 100%;
  }

  .removed {
    align-items: center;
    border-style: dashed;
  }
`;
