import type { ReactiveController, ReactiveElement } from 'lit';

/** After how long without an act the member is warned, and how long the warning stands, in milliseconds (rule 11). */
export const patience = 5 * 60_000;
export const warning = 60_000;

const acts = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

export interface IdleOptions {
  /** There is something on the screen that nobody else should come upon. */
  isAtStake: () => boolean;
  onWarn: () => void;
  onExpire: () => void;
}

/**
 * Clears a ballot that was left alone (rule 11, EAC VVSG 7.2-O): warns first, and any act on the page gives as much
 * time again, as often as it takes (WCAG 2.2.1).
 */
export class IdleController implements ReactiveController {
  /** When it ends, in milliseconds of this device's clock; undefined while the member is not warned. */
  endsAt: number | undefined;
  readonly #host: ReactiveElement;
  readonly #options: IdleOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #actedAt = 0;

  constructor(host: ReactiveElement, options: IdleOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    for (const act of acts) addEventListener(act, this.more, { passive: true });
  }

  hostUpdated(): void {
    if (!this.#options.isAtStake() || !this.#host.isConnected) this.#rest();
    else if (this.#timer === undefined) {
      this.#actedAt = Date.now();
      this.#wait(patience);
    }
  }

  hostDisconnected(): void {
    for (const act of acts) removeEventListener(act, this.more);
    this.#rest();
  }

  /** The member is there. */
  readonly more = (): void => {
    this.#actedAt = Date.now();
    if (this.endsAt === undefined) return;
    this.endsAt = undefined;
    this.#wait(patience);
    this.#host.requestUpdate();
  };

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick, ms);
  }

  // By the clock, as timers do not run while a device sleeps
  readonly #tick = (): void => {
    const idle = Date.now() - this.#actedAt;
    if (idle < patience) this.#wait(patience - idle);
    else if (this.endsAt === undefined) {
      this.endsAt = Date.now() + warning;
      this.#wait(warning);
      this.#host.requestUpdate();
      this.#options.onWarn();
    } else {
      this.#rest();
      this.#options.onExpire();
    }
  };

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.endsAt = undefined;
  }
}
