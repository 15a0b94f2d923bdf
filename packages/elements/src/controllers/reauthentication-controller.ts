import type { SessionMember, SignInOutcome } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { uid } from '../internal/uid.ts';
import { sessionWords } from '../messages/session.ts';
import { failure, failureText } from '../templates/failure.ts';
import { notice } from '../templates/notice.ts';
import { LightFormController, lightFormSlot } from './light-form-controller.ts';
import { LocalizeController } from './localize-controller.ts';
import { OperationController } from './operation-controller.ts';
import { PasswordFieldController } from './password-field-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';

/**
 * Signs the same member in again, in place, when their session ended or the backend wants the password
 * before an act (trust S15, B-03). What they typed stays where it is; the act is then done under its own key.
 */
export class ReauthenticationController {
  readonly #host: PortalHost;
  readonly #l: LocalizeController<(typeof sessionWords)['fr']>;
  readonly #form: LightFormController;
  readonly #password: PasswordFieldController;
  readonly #signIn: OperationController<string, SignInOutcome>;
  readonly #id = uid('reauthentication');
  #asked: { member: SessionMember; resume: () => void } | undefined;
  #error: 'required' | 'rejected' | undefined;

  constructor(host: PortalHost, context: PortalController) {
    this.#host = host;
    this.#l = new LocalizeController(host, sessionWords);
    this.#form = new LightFormController(
      host,
      () => (this.#asked ? this.#renderFields(this.#asked.member) : undefined),
      (event) => void this.#handleSubmit(event),
    );
    this.#password = new PasswordFieldController(host, () => this.#form);
    this.#signIn = new OperationController(host, async (password, options) =>
      (await context.ready()).session.signIn({ identifier: this.#asked?.member.memberNumber ?? '', password }, options),
    );
  }

  get open(): boolean {
    return this.#asked !== undefined;
  }

  /** Asks for the password of `member`; `resume` is called once they are signed in again. */
  async ask(member: SessionMember, resume: () => void): Promise<void> {
    this.#asked = { member, resume };
    this.#error = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#password.focus();
    announce(this.#l.words.expired(member.displayName), 'assertive', this.#l.lang);
  }

  close(): void {
    this.#asked = undefined;
    this.#signIn.reset();
    this.#host.requestUpdate();
  }

  /** What stands in the shadow root: why the password is asked, and the form's slot. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asked) return nothing;
    const t = this.#l.words;
    const { error } = this.#signIn;
    return html`<div class="card" part="reauthentication">
      ${notice({ kind: 'info', text: t.expired(this.#asked.member.displayName), detail: t.kept })}
      ${error ? failure(this.#l, { error }) : nothing}
      <slot name=${lightFormSlot}></slot>
    </div>`;
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

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#signIn.pending) return;
    const password = this.#password.value;
    this.#password.hide();
    if (!password) {
      this.#refuse('required');
      return;
    }
    this.#error = undefined;
    const state = await this.#signIn.run(password);
    if (state?.status === 'failed') announce(failureText(this.#l, state.error), 'assertive', this.#l.lang);
    if (state?.status !== 'done') return;
    if (state.value.outcome !== 'signed-in') {
      this.#password.clear();
      this.#refuse('rejected');
      return;
    }
    const { resume } = this.#asked ?? {};
    this.close();
    announce(this.#l.words.resumed, 'polite', this.#l.lang);
    resume?.();
  }

  #refuse(error: 'required' | 'rejected'): void {
    this.#error = error;
    this.#host.requestUpdate();
    this.#password.focus();
    if (error === 'rejected') announce(this.#l.words.rejected, 'assertive', this.#l.lang);
  }
}
