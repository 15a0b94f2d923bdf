import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { duration } from '../internal/duration.ts';
import { sessionWords } from '../messages/session.ts';
import { notice } from '../templates/notice.ts';
import { CountdownController } from './countdown-controller.ts';
import { FailureController } from './failure-controller.ts';
import { LocalizeController } from './localize-controller.ts';
import { OperationController } from './operation-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';

/** Two minutes of warning; WCAG 2.2.1 asks for 20 seconds at least. */
const warning = 120_000;

/** Warns before the session ends and extends it in one act (trust A8). Said once, then shown as a countdown. */
export class SessionExpiryController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #l: LocalizeController<(typeof sessionWords)['fr']>;
  readonly #countdown: CountdownController;
  readonly #failure: FailureController;
  readonly #extend: OperationController<'extend', void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #armedFor = 0;
  #warning = false;

  constructor(host: PortalHost, context: PortalController) {
    this.#host = host;
    this.#context = context;
    this.#l = new LocalizeController(host, sessionWords);
    this.#countdown = new CountdownController(host, () => this.#now());
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#extend = new OperationController(host, async (_, options) => (await context.ready()).session.extend(options));
    host.addController(this);
  }

  hostUpdate(): void {
    const { session } = this.#context;
    // An update may still be on its way when the element has left: it must not arm what nothing would disarm.
    const expiresAt = session.status === 'signed-in' && this.#host.isConnected ? session.expiresAt : 0;
    if (expiresAt !== this.#armedFor) this.#arm(expiresAt);
  }

  hostDisconnected(): void {
    this.#arm(0);
  }

  render(): TemplateResult | typeof nothing {
    const { seconds } = this.#countdown;
    if (!this.#warning || seconds === 0) return nothing;
    const t = this.#l.words;
    const ending = notice({
      kind: 'info',
      text: t.ending(duration(this.#l, seconds)),
      actions: html`<button type="button" part="extend" @click=${this.#handleExtend}>${t.extend}</button>`,
    });
    return html`${ending}${this.#failure.render()}`;
  }

  #arm(expiresAt: number): void {
    clearTimeout(this.#timer);
    this.#armedFor = expiresAt;
    this.#warning = false;
    this.#countdown.start(undefined);
    if (!expiresAt) return;
    const wait = Math.max(0, expiresAt - warning - this.#now());
    this.#timer = setTimeout(() => {
      this.#warning = true;
      this.#countdown.start(expiresAt);
      announce(this.#l.words.endingSoon, 'polite', this.#l.lang);
    }, wait);
  }

  #now(): number {
    return this.#context.client?.clock.now() ?? Date.now();
  }

  readonly #handleExtend = async (): Promise<void> => {
    this.#failure.clear();
    const state = await this.#extend.run('extend');
    if (state?.status === 'failed') await this.#failure.show(state.error);
  };
}
