import type { ReactiveElement } from 'lit';

/** Where each widget was brought into view last: a move in the DOM is no arrival. */
const arrived = new WeakMap<ReactiveElement, string>();

/**
 * Brings a member to the widget that the address names: `page#support-request`, or `page#` and the id that the page
 * gave the element. What follows an equals sign is for the widget itself. The focus is taken from a link, or from
 * nothing: never from what somebody is doing elsewhere on the page.
 */
export async function arrive(element: ReactiveElement, hash: string): Promise<void> {
  const [name = ''] = hash.slice(1).split('=');
  // It may have left while this module was on its way
  if (!element.isConnected) return;
  if (named(element.getRootNode() as Document, decode(name)) !== element) return;
  await element.updateComplete;
  const { activeElement } = document;
  const isByLink = activeElement?.localName === 'a' || activeElement?.shadowRoot?.activeElement?.localName === 'a';
  const isIdle = !activeElement || activeElement === document.body;
  if (!isByLink && (!isIdle || arrived.get(element) === hash)) return;
  arrived.set(element, hash);
  const heading = element.renderRoot.querySelector<HTMLElement>('h2');
  (heading ?? element).scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** A place of the page itself goes before a widget, and an id before a tag; of several widgets, the first. */
const named = (root: Document, name: string): Element | null =>
  root.getElementById(name) ?? (/^[a-z][a-z-]*$/.test(name) ? root.querySelector(name) : null);

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
