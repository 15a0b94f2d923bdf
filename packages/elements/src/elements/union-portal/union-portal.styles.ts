import { css } from 'lit';

/** No box of its own: the page's layout is the page's. */
export const styles = css`
  :host {
    display: contents !important;
  }
`;
