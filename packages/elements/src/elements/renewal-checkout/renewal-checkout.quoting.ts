import { newKey, type Quote, type QuoteOutcome, type RenewalChoice, type WriteOptions } from '@trait-union/client';
import type { ReactiveElement } from 'lit';
import { ResourceController, type ResourceState } from '../../controllers/resource-controller.ts';
import { same } from '../../internal/same.ts';

interface Asked {
  choice: RenewalChoice;
  /** Kept while the same question is asked again (trust R6). */
  key: string;
}

/** What the chosen comes to, as the backend counts it: asked anew at each change, and only the last answer counts. */
export class Quoting {
  readonly #answer: ResourceController<QuoteOutcome>;
  #asked: Asked | undefined;
  #last: { choice: RenewalChoice; quote: Quote } | undefined;

  constructor(host: ReactiveElement, ask: (choice: RenewalChoice, options: WriteOptions) => Promise<QuoteOutcome>) {
    this.#answer = new ResourceController(host, async () => {
      const asked = this.#asked;
      if (!asked) throw new TypeError('nothing was asked');
      const { choice, key } = asked;
      const answer = await ask(choice, { key });
      // Before it is no longer pending: the one before cannot be paid for a moment
      if (answer.outcome === 'quoted' && asked === this.#asked) this.#last = { choice, quote: answer.quote };
      return answer;
    });
  }

  /** The last one there was, perhaps of another choice: to be shown, never to be paid. */
  get last(): Quote | undefined {
    return this.#last?.quote;
  }

  get pending(): boolean {
    return this.#answer.state.status === 'loading';
  }

  /** The last question was not answered. */
  get failed(): boolean {
    return this.#answer.state.status === 'failed';
  }

  /** What can be paid: counted for this very choice, and not being counted again. */
  of(choice: RenewalChoice | undefined): Quote | undefined {
    return !this.pending && this.#last && same(this.#last.choice, choice) ? this.#last.quote : undefined;
  }

  /** Whether this choice was the last one to be asked for, whatever came of it. */
  isAsked(choice: RenewalChoice): boolean {
    return same(this.#asked?.choice, choice);
  }

  /** Undefined when another choice was asked for meanwhile. */
  async ask(choice: RenewalChoice): Promise<ResourceState<QuoteOutcome> | undefined> {
    return this.#ask({ choice, key: newKey() });
  }

  /** The same question again. */
  async retry(): Promise<ResourceState<QuoteOutcome> | undefined> {
    return this.#asked && this.#ask(this.#asked);
  }

  /** Nothing of it stays. */
  forget(): void {
    this.#asked = undefined;
    this.#last = undefined;
    this.#answer.reset();
  }

  async #ask(asked: Asked): Promise<ResourceState<QuoteOutcome> | undefined> {
    this.#asked = asked;
    await this.#answer.load();
    return this.#asked === asked ? this.#answer.state : undefined;
  }
}
