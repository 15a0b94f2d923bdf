/**
 * Whether the focus is in the element, its shadow root included, on something that is still shown. `:focus-within`
 * goes on matching once that has been removed.
 */
export function hasFocus(element: Element): boolean {
  let { activeElement } = element.getRootNode() as Document | ShadowRoot;
  if (!activeElement || !element.contains(activeElement)) return false;
  while (activeElement.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
  return activeElement.getClientRects().length > 0;
}
