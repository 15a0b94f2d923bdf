import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Updates its element once a second until an instant of the server's clock has come. Never announced each second (trust A8). */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #now: () => number;
  #until = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `now` gives milliseconds of the clock that `until` was read from. */
  constructor(host: ReactiveControllerHost, now: () => number) {
    this.#host = host;
    this.#now = now;
    host.addController(this);
  }

  /** Whole seconds left; 0 when the time has come or none was set. */
  get seconds(): number {
    return this.#until ? Math.max(0, Math.ceil((this.#until - this.#now()) / 1000)) : 0;
  }

  /** Counts down to `until`, in milliseconds; undefined stops. */
  start(until: number | undefined): void {
    this.#until = until ?? 0;
    this.#tick();
  }

  hostConnected(): void {
    this.#tick();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #tick(): void {
    clearTimeout(this.#timer);
    this.#host.requestUpdate();
    if (this.seconds > 0) {
      this.#timer = setTimeout(() => {
        this.#tick();
      }, 1000);
    }
  }
}
