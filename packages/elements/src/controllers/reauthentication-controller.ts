import {
  ClientError,
  newKey,
  type Credentials,
  type ProviderSignIn,
  type SessionMember,
  type SignInOutcome,
} from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { uid } from '../internal/uid.ts';
import { identifierLabel, identifierRequired } from '../messages/identifiers.ts';
import { sessionWords } from '../messages/session.ts';
import { lightField } from '../templates/light-field.ts';
import { notice } from '../templates/notice.ts';
import { FailureController } from './failure-controller.ts';
import { LightFormController, lightFormSlot } from './light-form-controller.ts';
import { LocalizeController } from './localize-controller.ts';
import { OperationController, type OperationState } from './operation-controller.ts';
import { PasswordFieldController } from './password-field-controller.ts';
import type { PortalController, PortalHost } from './portal-controller.ts';
import { SignOutController } from './sign-out-controller.ts';

/** How the member proves who they are. */
type Proof = { by: 'password'; credentials: Credentials } | { by: 'passkey' | 'provider' };

type Refused = Exclude<SignInOutcome['outcome'], 'signed-in'>;

interface Asked {
  member: SessionMember;
  resume: (() => void) | undefined;
  cancel: (() => void) | undefined;
}

/** An act of `member`, as an element does it. */
interface FailedAct {
  member: SessionMember | undefined;
  /** Where the element shows what went wrong. */
  failure: FailureController;
  /** Goes on with it by itself. */
  resume: () => void;
  /** The member tries again; `resume` when absent. */
  onRetry?: () => void;
}

type AskForPasskey = typeof import('../internal/passkey.ts').askForPasskey;

/**
 * Signs the same member in again, in place, when their session ended or the backend wants them to prove who they are
 * before an act (trust S15, B-03): by password or passkey, or at the union's identity provider in a window of its
 * own. What they typed stays where it is; the act is then done under its own key. Who will not, or cannot, gives the
 * act up and stays signed in, or signs out of a session that is over already.
 */
export class ReauthenticationController {
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #l: LocalizeController<(typeof sessionWords)['fr']>;
  readonly #form: LightFormController;
  readonly #password: PasswordFieldController;
  readonly #signIn: OperationController<Proof, SignInOutcome>;
  readonly #id = uid('reauthentication');
  readonly #failure: FailureController;
  readonly #exit: SignOutController;
  readonly #email: () => string | undefined;
  #asked: Asked | undefined;
  /** What the portal takes in the one identifier field. */
  #identifiers: readonly string[] = ['member-number'];
  #missing: readonly string[] = [];
  #refused: Refused | undefined;
  /** Loaded where the backend and the browser have passkeys. */
  #askForPasskey: AskForPasskey | undefined;

  /** `email` is what the member most likely signs in with, from what the element has read, where it has. */
  constructor(host: PortalHost, context: PortalController, email: () => string | undefined = () => undefined) {
    this.#host = host;
    this.#context = context;
    this.#email = email;
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#exit = new SignOutController(host, context);
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
          return session.signIn(proof.credentials, options);
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

  /** The portal knows the member by the number that their session says; elsewhere they type what it takes. */
  get #isNumbered(): boolean {
    return this.#identifiers.includes('member-number');
  }

  /**
   * Asks `member` who they are; `resume` is called once they are signed in again, `cancel` when they give the act up,
   * which only somebody whose session lasts can do. Neither where the session ended while nothing was sent.
   */
  async ask(member: SessionMember, resume?: () => void, cancel?: () => void): Promise<void> {
    this.#asked = { member, resume, cancel };
    this.#clear();
    if (!this.#provider) void this.#adapt();
    await this.#host.updateComplete;
    this.#focus();
    announce(this.#explanation(member), 'assertive', this.#l.lang);
  }

  /**
   * What a member's act failed with. Whoever has to say who they are is asked, and the act is resumed then; anything
   * else, and an act that they give up, is shown with the way to try again. A session that ended is announced where the
   * password is asked.
   */
  settle(error: ClientError, { member, failure, resume, onRetry = resume }: FailedAct): void {
    if (error.code === 'signed-out' && !this.#isSignedIn) return;
    const show = (): void => void failure.show(error, { onRetry, quiet: !this.#host.isConnected });
    if (error.code === 'step-up' && member) void this.ask(member, resume, show);
    else show();
  }

  close(): void {
    this.#asked = undefined;
    this.#signIn.reset();
    this.#clear();
  }

  /** What stands in the shadow root: why the member is asked, the form's slot, and the way out. */
  render(): TemplateResult | typeof nothing {
    if (!this.#asked) return this.#exit.render();
    return html`<div class="card" part="reauthentication">
      ${notice({ kind: 'info', text: this.#explanation(this.#asked.member), detail: this.#l.words.kept })}
      ${this.#failure.render()}
      ${this.#provider ? this.#renderProvider() : html`<slot name=${lightFormSlot}></slot>${this.#renderPasskey()}`}
      ${this.#renderWayOut()}
    </div>`;
  }

  get #isSignedIn(): boolean {
    return this.#context.session.status === 'signed-in';
  }

  #explanation({ displayName }: SessionMember): string {
    const t = this.#l.words;
    if (this.#isSignedIn) return t.confirm(displayName);
    return this.#provider || !this.#isNumbered ? t.expiredElsewhere(displayName) : t.expired(displayName);
  }

  #renderFields(member: SessionMember): TemplateResult {
    const t = this.#l.words;
    const lacks = (name: string, message: string): string | undefined =>
      this.#missing.includes(name) ? message : undefined;
    return html`${this.#isNumbered ? this.#renderAccount(member) : this.#renderIdentifier(lacks)}
      ${this.#password.render({
        error: lacks('password', this.#password.required) ?? this.#refusal,
        describedBy: undefined,
        autocomplete: 'current-password',
      })}
      <button type="submit" aria-busy=${this.#signIn.pending ? 'true' : 'false'}>
        ${this.#signIn.pending ? t.resuming : t.resume}
      </button>`;
  }

  #renderAccount({ memberNumber }: SessionMember): TemplateResult {
    return html`<label for="${this.#id}-account">${this.#l.words.account}</label>
      <input id="${this.#id}-account" name="account" autocomplete="username" readonly .value=${memberNumber} />`;
  }

  #renderIdentifier(lacks: (name: string, message: string) => string | undefined): TemplateResult {
    return lightField({
      id: `${this.#id}-identifier`,
      name: 'identifier',
      label: identifierLabel(this.#l.lang, this.#identifiers),
      error: lacks('identifier', identifierRequired(this.#l.lang, this.#identifiers)),
      inputMode: 'email',
      autocomplete: 'username',
    });
  }

  /** What the portal said to what was sent, in the reader's words. */
  get #refusal(): string | undefined {
    const t = this.#l.words;
    if (this.#refused !== 'credentials-rejected') return this.#refused && t.refused[this.#refused];
    if (this.#provider) return t.anotherMember;
    return this.#isNumbered ? t.refused[this.#refused] : t.noMatch;
  }

  #renderWayOut(): TemplateResult {
    const t = this.#l.words;
    return this.#isSignedIn
      ? html`<p>
          <button type="button" class="quiet-button" part="cancel" @click=${this.#handleCancel}>${t.cancel}</button>
        </p>`
      : html`<p>
          <button type="button" class="quiet-button" part="sign-out" @click=${this.#exit.run}>${t.leave}</button>
        </p>`;
  }

  #renderProvider(): TemplateResult {
    const t = this.#l.words;
    const { pending } = this.#signIn;
    return html`${this.#refusal ? html`<p class="error">${this.#refusal}</p>` : nothing}
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
    else if (this.#isNumbered || this.#form.value('identifier')) this.#password.focus();
    else this.#form.field('identifier')?.focus();
  }

  #clear(): void {
    this.#failure.clear();
    this.#missing = [];
    this.#refused = undefined;
    this.#host.requestUpdate();
  }

  /** The form never waits for this: what the backend takes in place of the number, and offers beside the password. */
  async #adapt(): Promise<void> {
    try {
      const { signIn } = await (await this.#context.ready()).capabilities();
      this.#identifiers = signIn.identifiers;
      this.#host.requestUpdate();
      if (!this.#isNumbered) await this.#suggestEmail(signIn.identifiers);
      if (!signIn.passkeys) return;
      const { askForPasskey, supportsPasskeys } = await import('../internal/passkey.ts');
      if (supportsPasskeys()) this.#askForPasskey = askForPasskey;
      this.#host.requestUpdate();
    } catch {
      // The password is there all the same
    }
  }

  async #suggestEmail(identifiers: readonly string[]): Promise<void> {
    await this.#host.updateComplete;
    const field = this.#form.field('identifier');
    if (!field) return;
    if (identifiers.includes('email')) field.value ||= this.#email() ?? '';
    if (!this.#password.value) this.#focus();
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!this.#asked || this.#signIn.pending || this.#failure.holds()) return;
    this.#password.hide();
    this.#clear();
    const { memberNumber } = this.#asked.member;
    const identifier = this.#isNumbered ? memberNumber : this.#form.value('identifier').trim();
    const password = this.#password.value;
    this.#missing = Object.entries({ identifier, password }).flatMap(([name, value]) => (value ? [] : name));
    if (this.#missing[0]) this.#form.field(this.#missing[0])?.focus();
    // The number tells members of one e-mail apart, and keeps the page from becoming somebody else's
    else await this.#prove({ by: 'password', credentials: { identifier, password, memberNumber } });
  }

  async #prove(proof: Proof): Promise<void> {
    if (this.#signIn.pending) return;
    this.#clear();
    this.#settle(await this.#signIn.run(proof));
  }

  #settle(state: OperationState<SignInOutcome> | undefined): void {
    if (state?.status === 'failed' && state.error.code !== 'aborted') {
      void this.#failure.show(state.error, { quiet: !this.#host.isConnected });
    }
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value.outcome !== 'signed-in') {
      this.#refuse(value.outcome);
      return;
    }
    const { member, resume } = this.#asked ?? {};
    this.close();
    // A passkey may be somebody else's: the page is theirs then, and not what was typed
    if (value.member.id !== member?.id) return;
    announce(this.#l.words.resumed, 'polite', this.#l.lang);
    resume?.();
  }

  #refuse(refused: Refused): void {
    this.#refused = refused;
    this.#password.clear();
    this.#focus();
    announce(this.#refusal ?? '', 'assertive', this.#l.lang);
  }

  readonly #handleCancel = (): void => {
    const { cancel } = this.#asked ?? {};
    this.close();
    cancel?.();
  };
}
