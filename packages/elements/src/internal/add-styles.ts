import type { CSSResult, ReactiveElement } from 'lit';

/** Styles that come with a part of an element which is loaded on demand; after those that it began with. */
export function addStyles({ shadowRoot }: ReactiveElement, styles: readonly CSSResult[]): void {
  shadowRoot?.adoptedStyleSheets.push(...styles.flatMap(({ styleSheet }) => styleSheet ?? []));
}
