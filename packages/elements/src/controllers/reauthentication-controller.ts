import { ClientError, newKey, type ProviderSignIn, type SessionMember, type SignInOutcome } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { uid } from '../internal/uid.ts';
import { sessionWords } from '../messages/session.ts';
import { failure, failureText } from '../templates/failure.ts';
import { notice } from '../templates/notice.ts';
import { LightFormController, lightFormSlot } from './light-form-controller.ts';
import { LocalizeController } from './localize-controller.ts';
import { OperationController, type OperationState } from './operation-controller.ts';
import { PasswordFieldController } from './password-field-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';

/** How the member proves who they are. */
type Proof = { by: 'password'; password: string } | { by: 'passkey' | 'provider' };

type AskForPasskey = typeof import('../internal/passkey.ts').askForPasskey;

/**
 * Signs the same member in again, in place, when their session ended or the backend wants them to prove who they are
 * before an act (trust S15, B-03): by password or passkey, or at the union's identity provider in a window of its
 * own. What they typed stays where it is; the act is then done under its own key.
 */
export class ReauthenticationController {
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #l: LocalizeController<(typeof sessionWords)['fr']>;
  readonly #form: LightFormController;
  readonly #password: PasswordFieldController;
  readonly #signIn: OperationController<Proof, SignInOutcome>;
  readonly #id = uid('reauthentication');
  #asked: { member: SessionMember; resume: () => void } | undefined;
  #error: 'required' | 'rejected' | undefined;
  /** Loaded where the backend and the browser have passkeys. */
  #askForPasskey: AskForPasskey | undefined;

  constructor(host: PortalHost, context: PortalController) {
    this.#host = host;
    this.#context = context;
    this.#l = new LocalizeController(host, sessionWords);
    this.#form = new LightFormController(
      host,
      () => (this.#asked && !this.#provider ? this.#renderFields(this.#asked.member) : undefined),
      (event) => void this.#handleSubmit(event),
    );
    this.#password = new PasswordFieldController(host, () => this.#form);
    this.#signIn = new OperationController(host, async (proof, options) => {
      const client = await context.ready();
      const { session } = client;
      switch (proof.by) {
        case 'password':
          return session.signIn(
            { identifier: this.#asked?.member.memberNumber ?? '', password: proof.password },
            options,
          );
        case 'passkey': {
          const assertion = await this.#askForPasskey?.(client);
          if (!assertion) throw new ClientError('aborted');
          // An answer is good for one try: trying again is another intention
          return session.signInWithPasskey(assertion, { key: newKey() });
        }
        case 'provider':
          return session.provider?.reauthenticate() ?? { outcome: 'credentials-rejected' };
      }
    });
  }

  get open(): boolean {
    return this.#asked !== undefined;
  }

  get #provider(): ProviderSignIn | undefined {
    return this.#context.client?.session.provider;
  }

  /** Asks `member` who they are; `resume` is called once they are signed in again. */
  async ask(member: SessionMember, resume: () => void): Promise<void> {
    this.#asked = { member, resume };
    this.#error = undefined;
    this.#host.requestUpdate();
    if (!this.#provider) void this.#offerPasskeys();
    await this.#host.updateComplete;
    this.#focus();
    announce(this.#explanation(member), 'assertive', this.#l.lang);
  }

  close(): void {
    this.#asked = undefined;
    this.#signIn.reset();
    this.#host.requestUpdate();
  }

  /** What stands in the shadow root: why the member is asked, and the form's slot. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const { error } = this.#signIn;
    const isShown = error && error.code !== 'aborted';
    return html`<div class="card" part="reauthentication">
      ${notice({ kind: 'info', text: this.#explanation(this.#asked.member), detail: this.#l.words.kept })}
      ${isShown ? failure(this.#l, { error }) : nothing}
      ${this.#provider ? this.#renderProvider() : html`<slot name=${lightFormSlot}></slot>${this.#renderPasskey()}`}
    </div>`;
  }

  #explanation({ displayName }: SessionMember): string {
    const t = this.#l.words;
    if (this.#context.session.status === 'signed-in') return t.confirm(displayName);
    return this.#provider ? t.expiredElsewhere(displayName) : t.expired(displayName);
  }

  #renderFields(member: SessionMember): TemplateResult {
    const t = this.#l.words;
    const message = this.#error === 'required' ? this.#password.required : this.#error && t.rejected;
    return html`<label for="${this.#id}-account">${t.account}</label>
      <input id="${this.#id}-account" name="account" autocomplete="username" readonly .value=${member.memberNumber} />
      ${this.#password.render({ error: message, describedBy: undefined, autocomplete: 'current-password' })}
      <button type="submit" aria-busy=${this.#signIn.pending ? 'true' : 'false'}>
        ${this.#signIn.pending ? t.resuming : t.resume}
      </button>`;
  }

  #renderProvider(): TemplateResult {
    const t = this.#l.words;
    const { pending } = this.#signIn;
    return html`${this.#error ? html`<p class="error">${t.anotherMember}</p>` : nothing}
      <p>
        <button
          type="button"
          part="provider"
          aria-busy=${pending ? 'true' : 'false'}
          @click=${() => void this.#prove({ by: 'provider' })}
        >
          ${pending ? t.waiting : t.resumeElsewhere}
        </button>
      </p>`;
  }

  #renderPasskey(): TemplateResult | typeof nothing {
    if (!this.#askForPasskey) return nothing;
    return html`<p>
      <button type="button" class="quiet-button" part="passkey" @click=${() => void this.#prove({ by: 'passkey' })}>
        ${this.#l.words.usePasskey}
      </button>
    </p>`;
  }

  #focus(): void {
    if (this.#provider) this.#host.renderRoot.querySelector<HTMLElement>('[part=provider]')?.focus();
    else this.#password.focus();
  }

  async #offerPasskeys(): Promise<void> {
    try {
      const { signIn } = await (await this.#context.ready()).capabilities();
      if (!signIn.passkeys) return;
      const { askForPasskey, supportsPasskeys } = await import('../internal/passkey.ts');
      if (supportsPasskeys()) this.#askForPasskey = askForPasskey;
      this.#host.requestUpdate();
    } catch {
      // The password is there all the same
    }
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#signIn.pending) return;
    const password = this.#password.value;
    this.#password.hide();
    if (password) await this.#prove({ by: 'password', password });
    else this.#refuse('required');
  }

  async #prove(proof: Proof): Promise<void> {
    if (this.#signIn.pending) return;
    this.#error = undefined;
    this.#settle(await this.#signIn.run(proof));
  }

  #settle(state: OperationState<SignInOutcome> | undefined): void {
    if (state?.status === 'failed' && state.error.code !== 'aborted') {
      announce(failureText(this.#l, state.error), 'assertive', this.#l.lang);
    }
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value.outcome !== 'signed-in') {
      this.#password.clear();
      this.#refuse('rejected');
      return;
    }
    const { member, resume } = this.#asked ?? {};
    this.close();
    // A passkey may be somebody else's: the page is theirs then, and not what was typed
    if (value.member.id !== member?.id) return;
    announce(this.#l.words.resumed, 'polite', this.#l.lang);
    resume?.();
  }

  #refuse(error: 'required' | 'rejected'): void {
    this.#error = error;
    this.#host.requestUpdate();
    this.#focus();
    const t = this.#l.words;
    if (error === 'rejected') announce(this.#provider ? t.anotherMember : t.rejected, 'assertive', this.#l.lang);
  }
}
