import { css } from 'lit';

/** Takes the panel's width and gives it none: the panel is open already when this comes. */
export const organizationStyles = css`
  .organizations {
    inline-size: 0;
    min-inline-size: 100%;
    padding-block-start: 0.5em;
    margin-block-start: 0.5em;
    border-block-start: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .organizations > p {
    padding: 0.25em 0.75em;
  }

  .organization {
    align-items: flex-start !important;
  }

  .organization .icon {
    flex: none;
    margin-block-start: 0.125em;
    color: var(--_accent);
  }

  .organization[aria-checked='false'] .icon {
    visibility: hidden;
  }

  .organization small {
    display: block;
  }

  .organization-message {
    inline-size: 0;
    min-inline-size: 100%;
  }

  .unknown {
    padding: 0.5em 0.75em;
  }
`;
