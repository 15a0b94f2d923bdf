import type { CSSResult } from 'lit';

/** Styles that come with a part of an element which is loaded on demand; after those that it began with. */
export function addStyles({ shadowRoot }: Element, styles: readonly CSSResult[]): void {
  shadowRoot?.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
}
