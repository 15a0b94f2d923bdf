import type { ReactiveController, ReactiveElement } from 'lit';

/** Brings a member to the element when the address names it (S1-01). What that takes is loaded only then. */
export class ArrivalController implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.handleEvent();
    addEventListener('hashchange', this);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this);
  }

  /** Without the module the member still sees the page. */
  handleEvent(): void {
    const { hash } = location;
    if (hash)
      void import('../internal/arrival.ts').then(
        ({ arrive }) => arrive(this.#host, hash),
        () => undefined,
      );
  }
}
