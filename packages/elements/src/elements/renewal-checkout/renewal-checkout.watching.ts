import type { ClientError } from '@trait-union/client';
import type { ReactiveController, ReactiveElement } from 'lit';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';

/** How long until the backend is asked again by itself, in milliseconds; the last goes on. */
const pauses = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

export interface WatchingParts {
  /** There may be news. */
  isAwaited: () => boolean;
  /** Asks for it; resolves with what kept it from being known. */
  look: () => Promise<ClientError | undefined>;
  /** The backend's time, in milliseconds. */
  now: () => number;
}

/** What becomes of a payment is asked for again and again, less and less often, while somebody looks at the page. */
export class Watching implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: WatchingParts;
  #asked = 0;
  /** The backend wants to be left alone until then (trust R9). */
  #retryAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, parts: WatchingParts) {
    this.#host = host;
    this.#parts = parts;
    new SeenAgainController(host, this.#handleSeen);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#handleSeen);
    this.goOn();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleSeen);
    clearTimeout(this.#timer);
  }

  /** From the shortest pause on. */
  startOver(): void {
    this.#asked = 0;
  }

  /** At every change: waits for what may come next. `error` is what the last question came to nothing with. */
  goOn(error?: ClientError): void {
    clearTimeout(this.#timer);
    const { isAwaited, now } = this.#parts;
    this.#retryAt = Math.max(this.#retryAt, error?.retryAt ?? 0);
    if (!this.#host.isConnected || !isAwaited()) return;
    const pause = pauses[Math.min(this.#asked, pauses.length - 1)] ?? 0;
    this.#timer = setTimeout(this.#handleTime, Math.max(pause, this.#retryAt - now()));
  }

  readonly #handleTime = (): void => {
    // Who comes back to the page has it asked then
    if (document.visibilityState === 'hidden') return;
    this.#asked++;
    void this.#look();
  };

  readonly #handleSeen = (): void => {
    if (this.#parts.now() < this.#retryAt) this.goOn();
    else void this.#look();
  };

  async #look(): Promise<void> {
    this.goOn(await this.#parts.look());
  }
}
