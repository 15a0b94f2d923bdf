/** Resolves once the next frame is shown, in a task of its own. On a page in the background: once it is in view again. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
