import type { ClientError, ServerClock } from '@trait-union/client';
import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { CountdownController } from './countdown-controller.ts';
import { LazyController } from './lazy-controller.ts';
import { LocalizeController } from './localize-controller.ts';

const noWords = { fr: undefined, en: undefined };

export interface FailureOptions {
  /** Tries again; absent where only the member's own act can. */
  onRetry?: () => void;
  /** Nobody was acting: shown, not said. */
  quiet?: boolean;
}

/** What went wrong last: said once if its element is still there, shown in its place with the time to wait and the way to try again. */
export class FailureController {
  /** The last one of the whole page, and who showed it: a request for help quotes it. In memory alone (S0-28). */
  static last: { error: ClientError; by: FailureController } | undefined;

  error: ClientError | undefined;
  #options: FailureOptions = {};
  readonly #host: ReactiveElement;
  readonly #l: LocalizeController<undefined>;
  readonly #countdown: CountdownController;
  readonly #template: LazyController<typeof import('../templates/failure.ts')>;

  constructor(host: ReactiveElement, clock: () => ServerClock | undefined) {
    this.#host = host;
    this.#l = new LocalizeController(host, noWords);
    this.#countdown = new CountdownController(host, () => clock()?.now() ?? Date.now());
    this.#template = new LazyController(host, () => import('../templates/failure.ts'));
  }

  /** Seconds until trying again has a point. */
  get seconds(): number {
    return this.#countdown.seconds;
  }

  /** Whether it is too early to try again; whoever tries all the same is told how long. */
  holds(): boolean {
    const { error, seconds } = this;
    if (error && seconds)
      announce(this.#template.module?.failureText(this.#l, error, seconds) ?? '', 'assertive', this.#l.lang);
    return seconds > 0;
  }

  async show(error: ClientError, options: FailureOptions = {}): Promise<void> {
    this.error = error;
    FailureController.last = { error, by: this };
    this.#options = options;
    this.#countdown.start(error.retryAt);
    const template = await this.#template.get();
    if (options.quiet || !template || !this.#host.isConnected) return;
    announce(template.failureText(this.#l, error), 'assertive', this.#l.lang);
  }

  clear(): void {
    this.error = undefined;
    this.#countdown.start(undefined);
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const { module } = this.#template;
    if (!this.error || !module) return nothing;
    const { onRetry } = this.#options;
    return module.failure(this.#l, { error: this.error, seconds: this.seconds, ...(onRetry && { onRetry }) });
  }
}
