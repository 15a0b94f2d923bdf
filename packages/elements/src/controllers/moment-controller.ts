import type { ServerClock } from '@trait-union/client';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const second = 1_000;
const minute = 60 * second;

/** How long after an instant its coming is told, so that a backend has moved on by then. */
const courtesy = second;

export interface MomentOptions {
  clock: () => ServerClock | undefined;
  /** The next instant that changes something, in milliseconds; undefined when there is none. */
  next: (now: number) => number | undefined;
  /** It has come. */
  onCome: () => void;
}

/**
 * Updates its element each minute, and each second of the last two, while it waits for an instant of the server's
 * clock; calls back once that has come. Never announced as time passes (trust A8).
 */
export class MomentController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: MomentOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #awaited: number | undefined;
  /** An update may still be on its way when the element has left: nothing is waited for then. */
  #isConnected = false;

  constructor(host: ReactiveControllerHost, options: MomentOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Milliseconds of the server's clock. */
  get now(): number {
    return this.#options.clock()?.now() ?? Date.now();
  }

  hostUpdated(): void {
    if (!this.#isConnected) return;
    const { now } = this;
    const next = this.#options.next(now);
    // One that has just come is told first
    if (next === this.#awaited || (this.#awaited !== undefined && this.#awaited <= now)) return;
    this.#awaited = next;
    this.#wait();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#awaited = undefined;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
    this.#awaited = undefined;
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#awaited === undefined) return;
    const left = this.#awaited + courtesy - this.now;
    this.#timer = setTimeout(this.#tick, Math.min(left, left > 2 * minute ? minute : second));
  }

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    if (this.#awaited !== undefined && this.#awaited + courtesy <= this.now) {
      this.#awaited = undefined;
      this.#options.onCome();
    } else this.#wait();
  };
}
