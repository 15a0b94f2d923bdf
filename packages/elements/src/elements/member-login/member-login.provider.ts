import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController, type Words } from '../../controllers/localize-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import type { PortalController } from '../../controllers/portal-controller.ts';
import { MemberLoginSucceededEvent } from './member-login.events.ts';

interface ProviderWords {
  explanation: string;
  start: string;
  leaving: string;
  checking: string;
}

const words: Words<ProviderWords> = {
  fr: {
    explanation: 'Vous vous connecterez sur la page sécurisée de votre syndicat, puis vous reviendrez ici.',
    start: 'Se connecter',
    leaving: 'Redirection en cours…',
    checking: 'Un instant…',
  },
  en: {
    explanation: 'You will sign in on your union’s secure page, then come back here.',
    start: 'Sign in',
    leaving: 'Redirecting…',
    checking: 'One moment…',
  },
};

/** Where the union has an identity provider, one button that leads there takes the form's place (B-01). */
export class ProviderEntry implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #context: PortalController;
  readonly #failure: FailureController;
  readonly #l: LocalizeController<ProviderWords>;
  readonly #leave: OperationController<string, never>;
  readonly #destination: () => string | undefined;

  /** `destination` is where to go once signed in: an address of this site, or undefined to come back here. */
  constructor(
    host: ReactiveElement,
    context: PortalController,
    failure: FailureController,
    destination: () => string | undefined,
  ) {
    this.#host = host;
    this.#context = context;
    this.#failure = failure;
    this.#destination = destination;
    this.#l = new LocalizeController(host, words);
    this.#leave = new OperationController(host, async (returnTo) => {
      const { provider } = (await context.ready()).session;
      if (!provider) throw new TypeError('The portal signs members in itself.');
      return provider.signIn(returnTo ? { returnTo } : {});
    });
    host.addController(this);
    host.requestUpdate();
  }

  /** The member is back, and signed in: this page is where it ended. */
  hostUpdated(): void {
    const { client, session } = this.#context;
    if (session.status !== 'signed-in' || !client?.session.provider?.takeReturn()) return;
    this.#host.dispatchEvent(new MemberLoginSucceededEvent(session.member.id));
  }

  render(): TemplateResult {
    const t = this.#l.words;
    const { pending } = this.#leave;
    const busy = pending || this.#checking;
    return html`${this.#failure.render()}
      <p>${t.explanation}</p>
      <p>
        <button type="button" part="provider" aria-busy=${busy ? 'true' : 'false'} @click=${this.#handleStart}>
          ${pending ? t.leaving : busy ? t.checking : t.start}
        </button>
      </p>`;
  }

  /** Who has just come back from the provider may be signed in in a moment. */
  get #checking(): boolean {
    return this.#context.session.status === 'unknown';
  }

  readonly #handleStart = (): void => void this.#start();

  async #start(): Promise<void> {
    if (this.#leave.pending || this.#checking) return;
    this.#failure.clear();
    const state = await this.#leave.run(this.#destination() ?? '');
    if (state?.status === 'failed') await this.#failure.show(state.error, { onRetry: this.#handleStart });
  }
}
