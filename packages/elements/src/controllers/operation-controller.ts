import type { ClientError, WriteOptions } from '@trait-union/client';
import { newKey, toClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { same } from '../internal/same.ts';

export type OperationState<T> =
  { status: 'idle' } | { status: 'pending' } | { status: 'done'; value: T } | { status: 'failed'; error: ClientError };

/**
 * One kind of write. A second call while one is pending is ignored (trust R19). The idempotency key is
 * minted for one intention and kept while that same intention is tried again (trust R6). A write is never
 * aborted when its element leaves the page: the member asked for it.
 */
export class OperationController<A, T> implements ReactiveController {
  state: OperationState<T> = { status: 'idle' };
  readonly #host: ReactiveControllerHost;
  readonly #run: (input: A, options: WriteOptions) => Promise<T>;
  #intention: { input: A; key: string } | undefined;

  constructor(host: ReactiveControllerHost, run: (input: A, options: WriteOptions) => Promise<T>) {
    this.#host = host;
    this.#run = run;
    host.addController(this);
  }

  get pending(): boolean {
    return this.state.status === 'pending';
  }

  get error(): ClientError | undefined {
    return this.state.status === 'failed' ? this.state.error : undefined;
  }

  hostConnected(): void {
    // A page that the back button brings out of the cache may hold a state that no answer will end (trust R18).
    addEventListener('pageshow', this.#revive);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#revive);
  }

  /** Resolves with what came of it, or undefined when another run is pending or has settled it. Never rejects. */
  async run(input: A): Promise<OperationState<T> | undefined> {
    if (this.pending) return undefined;
    if (!this.#intention || !same(this.#intention.input, input)) this.#intention = { input, key: newKey() };
    return this.#attempt(this.#intention);
  }

  /** The same intention again, under the same key. */
  async retry(): Promise<OperationState<T> | undefined> {
    return this.pending || !this.#intention ? undefined : this.#attempt(this.#intention);
  }

  /** Forgets the outcome and the intention. */
  reset(): void {
    this.#intention = undefined;
    this.#set({ status: 'idle' });
  }

  async #attempt(intention: { input: A; key: string }): Promise<OperationState<T> | undefined> {
    this.#set({ status: 'pending' });
    try {
      const value = await this.#run(intention.input, { key: intention.key });
      return this.#conclude(intention, { status: 'done', value });
    } catch (thrown) {
      return this.#conclude(intention, { status: 'failed', error: toClientError(thrown) });
    }
  }

  /** What comes of an intention that was forgotten meanwhile is nobody's any more. */
  #conclude(intention: { input: A; key: string }, state: OperationState<T>): OperationState<T> | undefined {
    if (this.#intention !== intention) return undefined;
    if (state.status === 'done') this.#intention = undefined;
    return this.#set(state);
  }

  #set(state: OperationState<T>): OperationState<T> {
    this.state = state;
    this.#host.requestUpdate();
    return state;
  }

  readonly #revive = (event: PageTransitionEvent): void => {
    if (event.persisted && this.pending) this.#set({ status: 'idle' });
  };
}
