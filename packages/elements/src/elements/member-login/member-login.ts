import type {
  ClientError,
  Credentials,
  PasskeyAssertion,
  PortalClient,
  SessionState,
  SignInOutcome,
} from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LightFormController, lightFormSlot, lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import { PasswordFieldController } from '../../controllers/password-field-controller.ts';
import { announce } from '../../internal/announce.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { safeUrl, sameOriginUrl } from '../../internal/safe-url.ts';
import { uid } from '../../internal/uid.ts';
import { identifierLabel, identifierRequired } from '../../messages/identifiers.ts';
import { buttons } from '../../styles/buttons.ts';
import { lightField } from '../../templates/light-field.ts';
import { MemberLoginSucceededEvent } from './member-login.events.ts';
import { words } from './member-login.messages.ts';
import type { ProviderEntry } from './member-login.provider.ts';
import type { Refusal } from './member-login.refusals.ts';
import { refused, sent, start, type Field, type Said, type Step } from './member-login.steps.ts';
import { styles } from './member-login.styles.ts';

/** The field that each answer is about. */
const culprits: Record<Said, Field> = { 'credentials-rejected': 'password', 'ambiguous-identifier': 'memberNumber' };

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
 * @csspart provider - The button that leads to the identity provider, where the union has one.
 * @csspart sign-out - The button that ends the session.
 * @csspart other-account - The button that brings the form back where a password is too old.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class MemberLogin extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, styles];

  /** Where to go once signed in; the page's own origin only, anything else is ignored (S0-25). */
  @property({ attribute: 'return-to' }) returnTo = '';

  /** The page that helps a member who forgot their password. No link when empty. */
  @property({ attribute: 'recovery-url' }) recoveryUrl = '';

  /** The page where a member signs up for the first time. No link when empty. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';

  #step: Step = start;
  #identifiers: readonly string[] = ['email', 'member-number'];

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #signedIn = new LazyController(
    this,
    async () => new (await import('./member-login.signed-in.ts')).SignedIn(this, this.context),
  );
  readonly #refusals = new LazyController(this, () => import('./member-login.refusals.ts'));
  readonly #id = uid('login');

  readonly #signIn = new OperationController(this, async (credentials: Credentials, options) =>
    (await this.context.ready()).session.signIn(credentials, options),
  );

  readonly #signInWithPasskey = new OperationController(this, async (assertion: PasskeyAssertion, options) =>
    (await this.context.ready()).session.signInWithPasskey(assertion, options),
  );

  readonly #form: LightFormController = new LightFormController(
    this,
    () => (this.#view === 'credentials' ? this.#renderFields() : undefined),
    (event) => void this.#handleSubmit(event),
  );

  readonly #password = new PasswordFieldController(this, () => this.#form);
  #asked: PortalClient | undefined;
  #unasked: ClientError | undefined;
  #passkey: AbortController | undefined;
  #entry: ProviderEntry | undefined;

  get #view(): 'signed-in' | 'provider' | 'credentials' | Refusal {
    if (!isSecureContext) return 'insecure';
    if (isFramedByAnotherSite()) return 'framed';
    if (this.context.session.status === 'signed-in') return 'signed-in';
    if (this.context.client?.session.provider) return 'provider';
    return this.#step.expired ? 'password-expired' : 'credentials';
  }

  protected override firstUpdated(): void {
    keepFocus(
      this,
      () => this.#form.form?.querySelector<HTMLElement>('button[type=submit]') ?? this.renderRoot.querySelector('h2'),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#view === 'insecure' || this.#view === 'framed') void this.#refuse(this.#view);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#passkey?.abort();
    this.#asked = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { client, session } = this.context;
    if (client && client !== this.#asked) void this.#adapt((this.#asked = client));
    this.#showSessionFailure(session);
    if (this.#view !== 'signed-in') return;
    this.#step = start;
    if (!this.#signedIn.module) void this.#signedIn.get();
  }

  /** The backend did not say who is signed in: shown as it comes and goes, but nobody was waiting for it. */
  #showSessionFailure(session: SessionState): void {
    const error = session.status === 'failed' ? session.error : undefined;
    if (error === this.#unasked) return;
    if (error) {
      void this.#failure.show(error, { quiet: true, onRetry: () => void this.context.client?.session.refresh() });
    } else if (this.#failure.error === this.#unasked) this.#failure.clear();
    this.#unasked = error;
  }

  protected override render(): TemplateResult {
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
        <h2 id="heading" part="heading" tabindex="-1">${this.#heading}</h2>
        ${this.#signedIn.module?.exit.render()}${this.#renderView()}
        <slot name="help"></slot>
      </section>
      <slot hidden></slot>`;
  }

  #renderView(): TemplateResult | undefined {
    const view = this.#view;
    switch (view) {
      case 'signed-in':
        return this.#signedIn.module?.render();
      case 'credentials':
        return this.#renderCredentials();
      case 'provider':
        return this.#entry?.render();
      case 'insecure':
      case 'framed':
      case 'password-expired':
        return this.#refusals.module?.renderRefusal(
          view,
          this.#l.lang,
          safeUrl(this.recoveryUrl),
          this.#handleOtherAccount,
        );
    }
  }

  get #heading(): string {
    const { session } = this.context;
    const t = this.#l.words;
    return this.#view === 'signed-in' && session.status === 'signed-in'
      ? t.hello(session.member.displayName)
      : t.heading;
  }

  #renderCredentials(): TemplateResult {
    return html`${this.#failure.render()}
      <slot name=${lightFormSlot}></slot>
      ${this.#renderLinks()}`;
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
    const { missing, said, shared } = this.#step;
    const lacks = (field: Field, message: string): string | undefined =>
      missing.includes(field) ? message : undefined;
    const describes = (field: Field): string | undefined =>
      said && culprits[said] === field ? `${this.#id}-said` : undefined;
    return html`${said && html`<p class="said" id="${this.#id}-said">${t.said[said]}</p>`}
      ${lightField({
        id: `${this.#id}-identifier`,
        name: 'identifier',
        label: identifierLabel(this.#l.lang, this.#identifiers),
        error: lacks('identifier', identifierRequired(this.#l.lang, this.#identifiers)),
        inputMode: 'email',
        autocomplete: 'username webauthn',
      })}
      ${
        shared
          ? lightField({
              id: `${this.#id}-member-number`,
              name: 'memberNumber',
              label: t.memberNumber,
              error: lacks('memberNumber', t.memberNumberRequired),
              describedBy: describes('memberNumber'),
              autocomplete: 'off',
              maxLength: 64,
            })
          : nothing
      }
      ${this.#password.render({
        error: lacks('password', this.#password.required),
        describedBy: describes('password'),
        autocomplete: 'current-password',
      })}
      <button type="submit" aria-busy=${this.#signIn.pending ? 'true' : 'false'}>
        ${this.#signIn.pending ? t.submitting : t.submit}
      </button>`;
  }

  async #handleSubmit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#signIn.pending || this.#failure.holds()) return;
    const fields: Field[] = ['identifier', ...(this.#step.shared ? (['memberNumber'] as const) : []), 'password'];
    const missing = fields.filter((name) => !this.#form.value(name).trim());
    this.#password.hide();
    await this.#go(sent(this.#step, missing));
    if (missing[0]) {
      this.#form.field(missing[0])?.focus();
      return;
    }
    this.#failure.clear();
    const memberNumber = this.#form.value('memberNumber').trim();
    await this.#settle(
      this.#signIn.run({
        identifier: this.#form.value('identifier').trim(),
        password: this.#password.value,
        ...(memberNumber && { memberNumber }),
      }),
    );
  }

  readonly #handleOtherAccount = (): void => void this.#go(start).then(() => this.#form.field('identifier')?.focus());

  async #settle(run: Promise<OperationState<SignInOutcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') {
      const limited = state.error.code === 'rate-limited';
      if (limited) this.#password.clear();
      await this.#failure.show(state.error, limited ? {} : { onRetry: () => this.#form.form?.requestSubmit() });
    }
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value.outcome === 'signed-in') {
      this.#leave(value.member.id);
      return;
    }
    await this.#go(refused(this.#step, value.outcome));
    if (value.outcome === 'password-expired') {
      await this.#refuse(value.outcome);
      return;
    }
    if (value.outcome === 'credentials-rejected') this.#password.clear();
    this.#form.field(culprits[value.outcome])?.focus();
    announce(this.#l.words.said[value.outcome], 'assertive', this.#l.lang);
  }

  async #refuse(refusal: Refusal): Promise<void> {
    const text = (await this.#refusals.get())?.refusalText(refusal, this.#l.lang, safeUrl(this.recoveryUrl));
    if (text && refusal === 'password-expired') announce(text, 'assertive', this.#l.lang);
  }

  async #go(step: Step): Promise<void> {
    this.#step = step;
    this.requestUpdate();
    await this.updateComplete;
  }

  #leave(memberId: string): void {
    const stays = !this.dispatchEvent(new MemberLoginSucceededEvent(memberId));
    const url = this.#destination;
    if (url && !stays) location.assign(url);
  }

  get #destination(): string | undefined {
    return sameOriginUrl(this.returnTo || new URLSearchParams(location.search).get('return-to'));
  }

  /** The form never waits for this: what the backend offers beyond the password comes when it comes. */
  async #adapt(client: PortalClient): Promise<void> {
    try {
      if (client.session.provider) {
        const { ProviderEntry } = await import('./member-login.provider.ts');
        this.#entry ??= new ProviderEntry(this, this.context, this.#failure, () => this.#destination);
        return;
      }
      const { signIn } = await client.capabilities();
      this.#identifiers = signIn.identifiers;
      this.requestUpdate();
      if (signIn.passkeys && this.isConnected) await this.#offerPasskey(client);
    } catch {
      // The password form stands as it is; its own act will say what is wrong.
    }
  }

  async #offerPasskey(client: PortalClient): Promise<void> {
    this.#passkey?.abort();
    const { signal } = (this.#passkey = new AbortController());
    const { offerPasskey } = await import('../../internal/passkey.ts');
    const assertion = await offerPasskey(client, signal);
    if (assertion) await this.#settle(this.#signInWithPasskey.run(assertion));
  }
}
