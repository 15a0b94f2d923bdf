import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * A module that most visits never need: words of failures, rare views. Fetched when first asked for, or as soon as
 * the member touches the element, so that it is there if the network then goes.
 */
export class LazyController<M> implements ReactiveController {
  module: M | undefined;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #load: () => Promise<M>;
  #loading: Promise<M | undefined> | undefined;

  constructor(host: ReactiveControllerHost & EventTarget, load: () => Promise<M>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** The module, or undefined when it cannot be had now; the next call tries again. */
  async get(): Promise<M | undefined> {
    this.#loading ??= this.#load().catch(() => undefined);
    this.module = await this.#loading;
    if (!this.module) this.#loading = undefined;
    this.#host.requestUpdate();
    return this.module;
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#handleFocus, { once: true });
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#handleFocus);
  }

  readonly #handleFocus = (): void => {
    if (!this.module) void this.get();
  };
}
