/** The line of a member's browser to the backend: it may lose sight of what is sent, and deliver it any time. */
export class DelayingLine {
  readonly #fetch: typeof fetch;
  #delayed: (() => Promise<unknown>)[] = [];
  #delaysNext = false;

  constructor(send: typeof fetch) {
    this.#fetch = send;
  }

  /** The next PUT is held up. */
  delayNext(): void {
    this.#delaysNext = true;
  }

  /** To the backend and back, unless it is held up. */
  readonly fetch: typeof fetch = async (input, init) => {
    if (this.#delaysNext && init?.method === 'PUT') {
      this.#delaysNext = false;
      this.#delayed.push(() => this.#fetch(input, { ...init, signal: null }).catch(() => undefined));
      throw new TypeError('The connection was lost');
    }
    return this.#fetch(input, init);
  };

  /** What was held up is delivered now. */
  async arrive(): Promise<void> {
    const delayed = this.#delayed;
    this.#delayed = [];
    await Promise.all(delayed.map((deliver) => deliver()));
  }
}
