import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { signOutWords } from '../messages/sign-out.ts';
import { notice } from '../templates/notice.ts';
import { LocalizeController } from './localize-controller.ts';
import { OperationController, type OperationState } from './operation-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';

/**
 * Signs the member out. Every widget forgets them at once, but that they are signed out is said only once the portal
 * has confirmed it: until then its cookie is alive, and the next person on a shared device must not find it (trust P3).
 */
export class SignOutController implements ReactiveController {
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #onConfirmed: () => void;
  readonly #l: LocalizeController<(typeof signOutWords)['fr']>;
  readonly #operation: OperationController<'sign-out', void>;
  #unconfirmed = false;

  constructor(host: PortalHost, context: PortalController, onConfirmed: () => void = () => undefined) {
    this.#host = host;
    this.#context = context;
    this.#onConfirmed = onConfirmed;
    this.#l = new LocalizeController(host, signOutWords);
    this.#operation = new OperationController(host, async (_, options) =>
      (await context.ready()).session.signOut(options),
    );
    host.addController(this);
  }

  get pending(): boolean {
    return this.#operation.pending;
  }

  readonly run = (): void => {
    void this.#settle(this.#operation.run('sign-out'));
  };

  hostConnected(): void {
    addEventListener('online', this.#handleOnline);
  }

  /** Whoever signs in next has the portal settle it first. */
  hostUpdate(): void {
    if (this.#unconfirmed && this.#context.session.status === 'signed-in') this.#unconfirmed = false;
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#handleOnline);
  }

  /** That the portal has not confirmed it yet, and the way to try again. */
  render(): TemplateResult | typeof nothing {
    if (!this.#unconfirmed) return nothing;
    const t = this.#l.words;
    return notice({
      kind: 'error',
      text: t.unconfirmed,
      detail: t.stay,
      actions: html`<button
        type="button"
        class="quiet-button"
        part="retry"
        aria-busy=${this.pending ? 'true' : 'false'}
        @click=${this.run}
      >
        ${this.pending ? t.signingOut : t.retry}
      </button>`,
    });
  }

  async #settle(run: Promise<OperationState<void> | undefined>): Promise<void> {
    const state = await run;
    if (!state) return;
    this.#unconfirmed = state.status === 'failed';
    this.#host.requestUpdate();
    const t = this.#l.words;
    if (this.#unconfirmed) announce(`${t.unconfirmed} ${t.stay}`, 'assertive', this.#l.lang);
    else {
      announce(t.signedOut, 'polite', this.#l.lang);
      this.#onConfirmed();
    }
  }

  readonly #handleOnline = (): void => {
    if (this.#unconfirmed) this.run();
  };
}
