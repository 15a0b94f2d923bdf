import type { ReactiveController, ReactiveElement } from 'lit';

/** The browser asks before the page is left, while something would be lost with it (S4-11). */
export class LeaveWarningController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #isDirty: () => boolean;

  constructor(host: ReactiveElement, isDirty: () => boolean) {
    this.#host = host;
    this.#isDirty = isDirty;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    // Only while there is something to lose: the listener keeps a page out of the back/forward cache.
    if (this.#isDirty() && this.#host.isConnected) addEventListener('beforeunload', this.#warn);
    else this.hostDisconnected();
  }

  hostDisconnected(): void {
    removeEventListener('beforeunload', this.#warn);
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
  };
}
