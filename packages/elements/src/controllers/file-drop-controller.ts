import type { ReactiveController, ReactiveElement } from 'lit';

type TakeFiles = (files: readonly File[]) => void;

/** Catches files that are dropped anywhere on an element, for which the browser would leave the page. */
export class FileDropController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #place: () => TakeFiles | undefined;

  /** `place` answers what takes them now; undefined where nothing does. */
  constructor(host: ReactiveElement, place: () => TakeFiles | undefined) {
    this.#host = host;
    this.#place = place;
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
    if (!dataTransfer?.types.includes('Files') || defaultPrevented) return;
    event.preventDefault();
    const take = this.#place();
    if (!take) dataTransfer.dropEffect = 'none';
    else if (type === 'drop') take([...dataTransfer.files]);
  };
}

const types = ['dragover', 'drop'] as const;
