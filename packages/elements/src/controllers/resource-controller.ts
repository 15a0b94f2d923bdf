import type { ClientError } from '@trait-union/client';
import { toClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type ResourceState<T> =
  { status: 'idle' } | { status: 'loading' } | { status: 'ready'; value: T } | { status: 'failed'; error: ClientError };

/** One read. A new load replaces the one before; a load still under way when its element leaves is aborted (trust R10). */
export class ResourceController<T> implements ReactiveController {
  state: ResourceState<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost & Element;
  readonly #read: (signal: AbortSignal) => Promise<T>;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, read: (signal: AbortSignal) => Promise<T>) {
    this.#host = host;
    this.#read = read;
    host.addController(this);
  }

  get value(): T | undefined {
    return this.state.status === 'ready' ? this.state.value : undefined;
  }

  /** Loads unless that is done or under way. */
  ensure(): void {
    if (this.state.status === 'idle') void this.load();
  }

  async load(): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#set({ status: 'loading' });
    try {
      const value = await this.#read(abort.signal);
      if (!abort.signal.aborted) this.#set({ status: 'ready', value });
    } catch (thrown) {
      if (!abort.signal.aborted) this.#set({ status: 'failed', error: toClientError(thrown) });
    }
  }

  /** Puts in place what a write answered. */
  set(value: T): void {
    this.#abort?.abort();
    this.#set({ status: 'ready', value });
  }

  reset(): void {
    this.#abort?.abort();
    if (this.state.status !== 'idle') this.#set({ status: 'idle' });
  }

  hostDisconnected(): void {
    // A move in the DOM disconnects and connects in one task; only a real removal gives up.
    queueMicrotask(() => {
      if (!this.#host.isConnected && this.state.status === 'loading') this.reset();
    });
  }

  #set(state: ResourceState<T>): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
