/** Whether the focus is in the element, its shadow root included. `:focus-within` goes on matching when what had the focus is removed. */
export function hasFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return element.contains(activeElement);
}
