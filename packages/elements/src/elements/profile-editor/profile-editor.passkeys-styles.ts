import { css } from 'lit';

export const passkeysStyles = css`
  .passkeys {
    display: grid;
    gap: 1em;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }

  .passkeys > h3 {
    font-size: 1.0625em;
    font-weight: 600;
  }

  .passkeys ul {
    display: grid;
    gap: 0.75em;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .passkey {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    align-items: center;
    justify-content: space-between;
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .passkey > form,
  .passkey > .removal {
    display: grid;
    flex: 1 1 100%;
    gap: 1em;
  }

  .passkey .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
`;
