import type { ReactiveController, ReactiveElement } from 'lit';
import { unsavedQuestion } from '../internal/unsaved.ts';

const occasions = ['beforeunload', unsavedQuestion];

/** Something is asked before the page is left, or its member, while something would be lost with it (S4-11). */
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
    if (!this.#isDirty() || !this.#host.isConnected) this.hostDisconnected();
    else for (const occasion of occasions) addEventListener(occasion, this.#warn);
  }

  hostDisconnected(): void {
    for (const occasion of occasions) removeEventListener(occasion, this.#warn);
  }

  readonly #warn = (event: Event): void => {
    event.preventDefault();
  };
}
