import type { ReactiveController, ReactiveElement } from 'lit';

/**
 * Catches files that are dropped beside a place for them, for which the browser would leave the page. What is dropped
 * on a native control is the browser's own to put in.
 */
export class FileDropController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #take: (files: readonly File[]) => void;

  constructor(host: ReactiveElement, take: (files: readonly File[]) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of types) this.#host.addEventListener(type, this.#handle);
  }

  hostDisconnected(): void {
    for (const type of types) this.#host.removeEventListener(type, this.#handle);
  }

  readonly #handle = (event: DragEvent): void => {
    const { dataTransfer, defaultPrevented, type } = event;
    if (!dataTransfer?.types.includes('Files') || defaultPrevented || isOnControl(event)) return;
    event.preventDefault();
    if (type === 'drop') this.#take([...dataTransfer.files]);
  };
}

const types = ['dragover', 'drop'] as const;

const isOnControl = (event: Event): boolean => {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement && target.type === 'file';
};
