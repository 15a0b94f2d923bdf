export function carrying(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

/** Drags a file over an element and lets it go there. Answers whether the browser would leave the page for it. */
export function drop(on: Element, file: File): boolean {
  // One that a script made keeps no effect by itself
  const effect = { dropEffect: 'copy' as DataTransfer['dropEffect'] };
  const dataTransfer = Object.defineProperty(carrying(file), 'dropEffect', {
    get: () => effect.dropEffect,
    set: (value: DataTransfer['dropEffect']) => (effect.dropEffect = value),
  });
  const isLeftToBrowser = (type: string): boolean =>
    on.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
  if (isLeftToBrowser('dragover')) return true;
  return dataTransfer.dropEffect !== 'none' && isLeftToBrowser('drop');
}
