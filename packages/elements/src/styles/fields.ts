import { css } from 'lit';
import { bare, field, fieldFocused, fieldRefused, label, line, refusal } from './looks.ts';

/** Labels, fields and their messages in a shadow root. */
export const fields = css`
  label,
  legend,
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    ${bare}
  }

  label,
  legend {
    ${label}
  }

  .hint {
    ${line}
    opacity: 0.8 !important;
  }

  .error {
    ${line}
    ${refusal}
  }

  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    ${field}
  }

  textarea {
    resize: vertical;
  }

  :is(input, select, textarea):focus-visible {
    ${fieldFocused}
  }

  :is(input, select, textarea)[aria-invalid='true'] {
    ${fieldRefused}
  }
`;
