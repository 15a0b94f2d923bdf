import { css } from 'lit';

/**
 * The host page's font and text colour are inherited; surfaces and hairlines are mixed from the text colour,
 * so that they fit a dark page as well as a light one. Lengths are in `em`: old themes set odd root sizes.
 * The first values serve browsers without `light-dark()`.
 */
export const tokens = css`
  :host {
    --_accent: var(--tu-accent, #0b5a9e);
    --_on-accent: var(--tu-on-accent, #fff);
    --_danger: #b3261e;
    --_success: #17663a;
    --_line: #c9ccd1;
    --_edge: #767a80;
    --_surface: transparent;
    --_tint: #f3f5f8;
    --_radius: var(--tu-radius, 0.5em);
    --_focus: 0 0 0 0.1875em var(--_halo);
    --_halo: #9cc4ec;
  }

  @supports (color: light-dark(red, red)) and (color: color-mix(in srgb, red, red)) {
    :host {
      --_accent: var(--tu-accent, light-dark(#0b5a9e, #8ac4ff));
      --_on-accent: var(--tu-on-accent, light-dark(#fff, #04213b));
      --_danger: light-dark(#b3261e, #ffb3a9);
      --_success: light-dark(#17663a, #86dca8);
      --_line: color-mix(in srgb, currentcolor 18%, transparent);
      --_edge: color-mix(in srgb, currentcolor 58%, transparent);
      --_surface: color-mix(in srgb, currentcolor 2%, transparent);
      --_tint: color-mix(in srgb, currentcolor 6%, transparent);
      --_halo: color-mix(in srgb, var(--_accent) 35%, transparent);
    }
  }
`;
