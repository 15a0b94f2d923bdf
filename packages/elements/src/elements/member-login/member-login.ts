import type { Credentials, PasskeyAssertion, PortalClient, SignInOutcome } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { LightFormController, lightFormSlot, lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import { PasswordFieldController } from '../../controllers/password-field-controller.ts';
import { announce } from '../../internal/announce.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { safeUrl, sameOriginUrl } from '../../internal/safe-url.ts';
import { uid } from '../../internal/uid.ts';
import { errorWords } from '../../messages/errors.ts';
import { controls } from '../../styles/controls.ts';
import { failure, failureText } from '../../templates/failure.ts';
import { lightField } from '../../templates/light-field.ts';
import { notice } from '../../templates/notice.ts';
import { MemberLoginSucceededEvent } from './member-login.events.ts';
import { words } from './member-login.messages.ts';
import { start, transition, type Act, type Field, type Step } from './member-login.steps.ts';
import { styles } from './member-login.styles.ts';

/**
 * @summary Signs a member in with an e-mail or a member number and a password.
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load: a link to the portal.
 * @slot help - Help links of the webmaster's own, under the form.
 * @slot trait-union-form - The form itself, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {MemberLoginSucceededEvent} member-login-succeeded - The member signed in here. Carries the member's opaque id. Prevent it to stay on the page.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart links - The ways to recovery and to signing up.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart sign-out - The button that ends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class MemberLogin extends PortalElement {
  static override styles = [PortalElement.styles, controls, lightFormStyles, styles];

  /** Where to go once signed in; the page's own origin only, anything else is ignored (S0-25). */
  @property({ attribute: 'return-to' }) returnTo = '';

  /** The page that helps a member who forgot their password. No link when empty. */
  @property({ attribute: 'recovery-url' }) recoveryUrl = '';

  /** The page where a member signs up for the first time. No link when empty. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';

  @state() private step: Step = start;
  @state() private identifiers: readonly string[] = ['email', 'member-number'];

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #countdown = new CountdownController(this, () => this.context.client?.clock.now() ?? Date.now());
  readonly #id = uid('login');

  readonly #signIn = new OperationController(this, async (credentials: Credentials, options) =>
    (await this.context.ready()).session.signIn(credentials, options),
  );

  readonly #signInWithPasskey = new OperationController(this, async (assertion: PasskeyAssertion, options) =>
    (await this.context.ready()).session.signInWithPasskey(assertion, options),
  );

  readonly #signOut = new OperationController(this, async (_: 'sign-out', options) =>
    (await this.context.ready()).session.signOut(options),
  );

  readonly #form: LightFormController = new LightFormController(
    this,
    () => (this.#view === 'credentials' ? this.#renderFields() : undefined),
    (event) => void this.#handleSubmit(event),
  );

  readonly #password = new PasswordFieldController(this, () => this.#form);
  #shown: string | undefined;
  #hadFocus = false;
  #asked: PortalClient | undefined;
  #passkey: AbortController | undefined;

  get #view(): 'insecure' | 'framed' | 'signed-in' | Step['step'] {
    if (!isSecureContext) return 'insecure';
    if (isFramedByAnotherSite()) return 'framed';
    return this.context.session.status === 'signed-in' ? 'signed-in' : this.step.step;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#passkey?.abort();
    this.#asked = undefined;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.matches(':focus-within');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#shown !== this.#view) {
      // The focused field may have left with the view before: focus must not fall on the body (trust A11).
      if (this.#hadFocus) this.heading?.focus();
      this.#shown = this.#view;
    }
    const { client } = this.context;
    if (client && client !== this.#asked) void this.#adapt((this.#asked = client));
  }

  protected override render(): TemplateResult {
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang}>
        ${this.#renderView()}
        <slot name="help"></slot>
      </section>
      <slot hidden></slot>`;
  }

  #renderView(): TemplateResult {
    switch (this.#view) {
      case 'insecure':
        return html`${this.#renderHeading()}${notice({ kind: 'error', text: errorWords[this.#l.lang].insecure })}`;
      case 'framed':
        return this.#renderFramed();
      case 'signed-in':
        return this.#renderSignedIn();
      case 'expired':
        return this.#renderExpired();
      case 'credentials':
        return this.#renderCredentials();
    }
  }

  #renderHeading(text = this.#l.words.heading): TemplateResult {
    return html`<h2 id="heading" part="heading" tabindex="-1">${text}</h2>`;
  }

  #renderFramed(): TemplateResult {
    const t = this.#l.words;
    const link = html`<a href=${location.href} target="_blank" rel="noopener">${t.openAlone}</a>`;
    return html`${this.#renderHeading()}${notice({ kind: 'info', text: t.framed, actions: link })}`;
  }

  #renderSignedIn(): TemplateResult {
    const { session } = this.context;
    const t = this.#l.words;
    const name = session.status === 'signed-in' ? session.member.displayName : '';
    return html`${this.#renderHeading(t.hello(name))}
      <p>${t.signedIn}</p>
      <p>
        <button type="button" class="quiet-button" part="sign-out" @click=${this.#handleSignOut}>${t.signOut}</button>
      </p>`;
  }

  #renderExpired(): TemplateResult {
    const t = this.#l.words;
    const url = safeUrl(this.recoveryUrl);
    const link = url && html`<a class="button" href=${url}>${t.reset}</a>`;
    return html`${this.#renderHeading()}${notice({ kind: 'info', text: t.expired, actions: link })}`;
  }

  #renderCredentials(): TemplateResult {
    return html`${this.#renderHeading()}${this.#renderFailure()}
      <slot name=${lightFormSlot}></slot>
      ${this.#renderLinks()}`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    const { session } = this.context;
    if (this.#signIn.error) {
      return failure(this.#l, {
        error: this.#signIn.error,
        seconds: this.#countdown.seconds,
        ...(this.#signIn.error.code !== 'rate-limited' && { onRetry: this.#handleRetry }),
      });
    }
    if (session.status !== 'failed' || this.#signIn.pending) return nothing;
    return failure(this.#l, { error: session.error, onRetry: () => void this.context.client?.session.refresh() });
  }

  #renderLinks(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    const recovery = safeUrl(this.recoveryUrl);
    const signUp = safeUrl(this.signUpUrl);
    if (!recovery && !signUp) return nothing;
    return html`<div class="links" part="links">
      ${recovery ? html`<p><a href=${recovery}>${t.forgotten}</a></p>` : nothing}
      ${signUp ? html`<p>${t.firstTime} <a href=${signUp}>${t.signUp}</a></p>` : nothing}
    </div>`;
  }

  #renderFields(): TemplateResult {
    const t = this.#l.words;
    const step = this.step as Extract<Step, { step: 'credentials' }>;
    const lacks = (field: Field, message: string): string | undefined =>
      step.missing.includes(field) ? message : undefined;
    const said = step.said && html`<p class="error" id="${this.#id}-said">${t[step.said]}</p>`;
    const describedBy = step.said && `${this.#id}-said`;
    return html`${said}
      ${lightField({
        id: `${this.#id}-identifier`,
        name: 'identifier',
        label: this.#identifierLabel,
        error: lacks('identifier', t.identifierRequired),
        inputMode: 'email',
        autocomplete: 'username webauthn',
      })}
      ${
        step.shared
          ? lightField({
              id: `${this.#id}-member-number`,
              name: 'memberNumber',
              label: t.memberNumber,
              error: lacks('memberNumber', t.memberNumberRequired),
              describedBy: step.said === 'ambiguous' ? describedBy : undefined,
              autocomplete: 'off',
              maxLength: 64,
            })
          : nothing
      }
      ${this.#password.render({
        error: lacks('password', this.#password.required),
        describedBy: step.said === 'rejected' ? describedBy : undefined,
        autocomplete: 'current-password',
      })}
      <button type="submit" aria-busy=${this.#signIn.pending ? 'true' : 'false'}>
        ${this.#signIn.pending ? t.submitting : t.submit}
      </button>`;
  }

  get #identifierLabel(): string {
    const t = this.#l.words;
    if (!this.identifiers.includes('email')) return t.memberNumber;
    return this.identifiers.includes('member-number') ? t.emailOrMemberNumber : t.email;
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#signIn.pending || this.#countdown.seconds > 0) return;
    const { shared } = this.step as Extract<Step, { step: 'credentials' }>;
    const fields: Field[] = shared ? ['identifier', 'memberNumber', 'password'] : ['identifier', 'password'];
    const missing = fields.filter((name) => !this.#form.value(name).trim());
    this.#password.hide();
    await this.#act(missing.length ? { act: 'incomplete', missing } : { act: 'sent' });
    if (missing[0]) {
      this.#form.field(missing[0])?.focus();
      return;
    }
    const memberNumber = this.#form.value('memberNumber').trim();
    await this.#settle(
      this.#signIn.run({
        identifier: this.#form.value('identifier').trim(),
        password: this.#password.value,
        ...(memberNumber && { memberNumber }),
      }),
    );
  }

  readonly #handleRetry = (): void => {
    void this.#settle(this.#signIn.retry());
  };

  readonly #handleSignOut = (): void => {
    void this.#signOut.run('sign-out');
  };

  async #settle(run: Promise<OperationState<SignInOutcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') {
      this.#countdown.start(state.error.retryAt);
      if (state.error.code === 'rate-limited') this.#password.clear();
      announce(failureText(this.#l, state.error), 'assertive', this.#l.lang);
    }
    if (state?.status !== 'done') return;
    const { value } = state;
    await this.#act({ act: 'answered', outcome: value.outcome });
    switch (value.outcome) {
      case 'signed-in':
        this.#leave(value.member.id);
        break;
      case 'credentials-rejected':
        this.#password.clear();
        this.#password.focus();
        announce(this.#l.words.rejected, 'assertive', this.#l.lang);
        break;
      case 'ambiguous-identifier':
        this.#form.field('memberNumber')?.focus();
        announce(this.#l.words.ambiguous, 'assertive', this.#l.lang);
        break;
      case 'password-expired':
        announce(this.#l.words.expired, 'assertive', this.#l.lang);
    }
  }

  async #act(act: Act): Promise<void> {
    this.step = transition(this.step, act);
    await this.updateComplete;
  }

  #leave(memberId: string): void {
    const stays = !this.dispatchEvent(new MemberLoginSucceededEvent(memberId));
    const asked = this.returnTo || new URLSearchParams(location.search).get('return-to');
    const url = sameOriginUrl(asked);
    if (url && !stays) location.assign(url);
  }

  /** The form never waits for this: what the backend offers beyond the password comes when it comes. */
  async #adapt(client: PortalClient): Promise<void> {
    try {
      const { signIn } = await client.capabilities();
      this.identifiers = signIn.identifiers;
      if (signIn.passkeys && this.isConnected) await this.#offerPasskey(client);
    } catch {
      // The password form stands as it is; its own act will say what is wrong.
    }
  }

  async #offerPasskey(client: PortalClient): Promise<void> {
    this.#passkey?.abort();
    const { signal } = (this.#passkey = new AbortController());
    const { askPasskey } = await import('../../internal/passkey.ts');
    const assertion = await askPasskey(client, signal);
    if (assertion) await this.#settle(this.#signInWithPasskey.run(assertion));
  }
}
