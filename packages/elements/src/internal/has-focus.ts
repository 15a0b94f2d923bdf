/**
 * Whether the focus is in the element, its shadow root included, on something that is still shown. `:focus-within`
 * goes on matching once that has been removed.
 */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  const { activeElement } = root instanceof ShadowRoot ? root : document;
  if (!activeElement || !element.contains(activeElement)) return false;
  return innermost(activeElement).checkVisibility();
}

const innermost = (active: Element): Element =>
  active.shadowRoot?.activeElement ? innermost(active.shadowRoot.activeElement) : active;
