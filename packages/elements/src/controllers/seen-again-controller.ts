import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Coming back is heard of several times over. */
const pause = 1_000;

/** Calls back when the member looks at the page again: from another tab or program, or by the Back button (S1-07). */
export class SeenAgainController implements ReactiveController {
  readonly #onSeen: () => void;
  #heardAt = -Infinity;

  constructor(host: ReactiveControllerHost, onSeen: () => void) {
    this.#onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['focus', 'pageshow']) addEventListener(type, this.#hear);
    document.addEventListener('visibilitychange', this.#hear);
  }

  hostDisconnected(): void {
    for (const type of ['focus', 'pageshow']) removeEventListener(type, this.#hear);
    document.removeEventListener('visibilitychange', this.#hear);
  }

  readonly #hear = (): void => {
    const now = performance.now();
    if (document.visibilityState === 'hidden' || now - this.#heardAt < pause) return;
    this.#heardAt = now;
    this.#onSeen();
  };
}
