import type { PasswordResetOutcome, PortalClient, RecoveryMessage, ResetLink } from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LightFormController, lightFormSlot, lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { NewPasswordController } from '../../controllers/new-password-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { LinkToken } from '../../internal/link-token.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { uid } from '../../internal/uid.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { framedNotice } from '../../templates/framed.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { AccountRecoveryCompletedEvent } from './account-recovery.events.ts';
import { passwordFields, requestFields } from './account-recovery.fields.ts';
import { words } from './account-recovery.messages.ts';
import { start, transition, type Act, type Ask, type Step } from './account-recovery.steps.ts';
import { styles } from './account-recovery.styles.ts';
import { askingView, deadView, doneView, sentView, type View } from './account-recovery.views.ts';

/** What outlives a reload: what was typed, that a message was asked for, or that a password was chosen. Never a password. */
type Draft = { ask: Ask; typed: string; message?: RecoveryMessage } | { done: { signedIn: boolean } };

/** The fragment by which a sign-in form leads here when the password has to be renewed (S1-23). */
const tooOld = '#password-expired';

const emailShape = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/**
 * @summary Gets a member back in: a new password by a link in a message, or what they sign in with. The same answer for everybody.
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load: whom to ask.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form itself, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {AccountRecoveryCompletedEvent} account-recovery-completed - The member chose a new password. Carries whether it also signed them in.
 * @fires {PortalNavigateEvent} portal-navigate - The member follows a way out. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart other - The button that changes what is asked for: the password or the user name.
 * @csspart resend - The button that sends the message again.
 * @csspart correct - The button that leads back to the form.
 * @csspart renew - The button that asks for a new link.
 * @csspart links - The ways out.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class AccountRecovery extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** The page where a member signs in. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where a member asks for help: they lost their e-mail too. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where a member goes on once signed in with their new password. No link when empty. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** Where the union's site begins: a link in every state. None when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  #step: Step = start;
  #typed = '';
  #identifiers: readonly string[] = ['email', 'member-number'];
  #isUnsupported = false;
  #tooOld = false;
  #isRestored = false;
  #asked: PortalClient | undefined;

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #cooldown = new CountdownController(this, () => this.context.client?.clock.now() ?? Date.now());
  readonly #id = uid('recovery');
  readonly #link = new LinkToken(this, () => void this.#open());

  readonly #draft = new DraftController<Draft>(this, 'account-recovery', () => {
    const step = this.#step;
    if (step.step === 'done') return { done: { signedIn: step.signedIn } };
    if (step.step !== 'asking' && step.step !== 'sent') return undefined;
    return { ask: step.ask, typed: this.#typed, ...(step.step === 'sent' && { message: step.message }) };
  });

  readonly #request = new OperationController(this, async ({ ask, typed }: { ask: Ask; typed: string }, options) => {
    const { recovery } = await this.context.ready();
    return ask === 'password' ? recovery.requestPassword(typed, options) : recovery.requestUserName(typed, options);
  });

  readonly #found = new ResourceController(this, async (signal) =>
    (await this.context.ready()).recovery.readLink(this.#link.value ?? '', { signal }),
  );

  readonly #reset = new OperationController(
    this,
    async ({ token, password }: { token: string; password: string }, options): Promise<PasswordResetOutcome> => {
      const { recovery, session } = await this.context.ready();
      const answer = await recovery.resetPassword(token, password, options);
      if (answer.outcome !== 'signed-in') return answer;
      await session.refresh();
      // A browser may refuse the cookie
      return session.state.status === 'signed-in' ? answer : { outcome: 'signed-out' };
    },
  );

  readonly #form: LightFormController = new LightFormController(
    this,
    () => this.#renderForm(),
    (event) => {
      event.preventDefault();
      if (this.#step.step === 'choosing') void this.#submitPassword();
      else void this.#submitRequest();
    },
  );

  readonly #password = new NewPasswordController(this, () => this.#form, this.context);

  get #ask(): Ask {
    return this.#step.step === 'asking' || this.#step.step === 'sent' ? this.#step.ask : 'password';
  }

  /** Where a password must not be typed. */
  get #unsafe(): 'insecure' | 'framed' | undefined {
    if (!isSecureContext) return 'insecure';
    return isFramedByAnotherSite() ? 'framed' : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tooOld = location.hash === tooOld;
    if (this.#link.value && ['asking', 'sent', 'checking'].includes(this.#step.step)) void this.#open();
    this.addEventListener('input', this.#handleInput);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('input', this.#handleInput);
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.renderRoot.querySelector('h2'));
  }

  protected override willUpdate(): void {
    this.#restore();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { client } = this.context;
    if (client && client !== this.#asked) void this.#adapt((this.#asked = client));
  }

  protected override render(): TemplateResult {
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
        <h2 id="heading" part="heading" tabindex="-1">${this.#heading}</h2>
        ${this.#isUnsupported ? this.#failure.render() : this.#renderStep()} ${homeWay(this.#l.lang, this.homeUrl)}
        <slot name="help"></slot>
      </section>
      <slot hidden></slot>`;
  }

  get #heading(): string {
    const t = this.#l.words;
    return this.#step.step === 'asking' ? t.asking[this.#step.ask].heading : t.headings[this.#step.step];
  }

  #renderStep(): TemplateResult {
    const step = this.#step;
    const view = this.#shared;
    switch (step.step) {
      case 'asking':
        return askingView(view, step.ask, this.#tooOld);
      case 'sent':
        return sentView({
          ...view,
          ...step,
          seconds: this.#cooldown.seconds,
          sending: this.#request.pending,
          onResend: this.#handleResend,
        });
      case 'checking':
        return this.#failure.error ? html`${this.#failure.render()}` : skeleton(this.#l.words.checking, 3);
      case 'choosing':
        return this.#renderChoosing(step.link);
      case 'dead':
        return deadView(view, step.link, this.#handleRenew);
      case 'done':
        return doneView(view, step.signedIn && this.context.session.status !== 'signed-out');
    }
  }

  get #shared(): View {
    return {
      l: this.#l,
      urls: { login: this.loginUrl, support: this.supportUrl, profile: this.profileUrl },
      failure: this.#failure.render(),
      onAsk: (ask) => void this.#act({ act: 'ask', ask }),
    };
  }

  #renderChoosing({ expiresAt }: ResetLink): TemplateResult {
    if (this.#unsafe === 'framed') return framedNotice(this.#l.lang);
    if (this.#unsafe) return html`${this.#failure.render()}`;
    const until = this.#l.words.chooseBefore(this.#l.date(expiresAt, { timeStyle: 'short' }));
    return html`<p class="quiet">${until}</p>
      ${this.#failure.render()}<slot name=${lightFormSlot}></slot>`;
  }

  #renderForm(): TemplateResult | undefined {
    const step = this.#step;
    const id = this.#id;
    const l = this.#l;
    const identifiers = this.#identifiers;
    if (this.#isUnsupported) return undefined;
    if (step.step === 'asking') return requestFields({ l, id, ...step, identifiers, sending: this.#request.pending });
    if (step.step !== 'choosing' || this.#unsafe) return undefined;
    return passwordFields({ l, id, ...step, password: this.#password, saving: this.#reset.pending });
  }

  async #submitRequest(): Promise<void> {
    if (this.#request.pending || this.#failure.holds()) return;
    const typed = this.#form.value('identifier').trim();
    const isMalformed = this.#ask === 'user-name' && !emailShape.test(typed);
    if (!typed || isMalformed) {
      await this.#become({ act: 'incomplete', problem: typed ? 'malformed' : 'required' });
      this.#form.field('identifier')?.focus();
      return;
    }
    this.#typed = typed;
    await this.#become({ act: 'ask', ask: this.#ask });
    await this.#send();
  }

  readonly #handleResend = (): void => {
    if (this.#cooldown.seconds === 0 && !this.#failure.holds()) void this.#send();
  };

  async #send(): Promise<void> {
    if (this.#request.pending) return;
    const ask = this.#ask;
    this.#failure.clear();
    const state = await this.#request.run({ ask, typed: this.#typed });
    if (state?.status === 'failed') this.#fail(state.error, () => void this.#send());
    if (state?.status !== 'done') return;
    this.#cooldown.start(Date.parse(state.value.resendAt));
    await this.#act({ act: 'sent', message: state.value });
    this.#say(this.#l.words.sent[ask]);
  }

  /** A link was followed: what it is worth is asked before anything is typed. */
  async #open(): Promise<void> {
    this.#failure.clear();
    this.#reset.reset();
    await this.#become({ act: 'opened' });
    await this.#found.load();
    const { state } = this.#found;
    if (state.status === 'failed') {
      void this.#failure.show(state.error, { quiet: true, onRetry: () => void this.#open() });
    }
    if (state.status !== 'ready') return;
    if (this.#unsafe === 'insecure') void this.#failure.show(new ClientError('insecure'), { quiet: true });
    await this.#become({ act: 'read', found: state.value });
  }

  async #submitPassword(): Promise<void> {
    if (this.#reset.pending || this.#failure.holds()) return;
    this.#password.hide();
    const { issue } = this.#password;
    await this.#become({ act: 'submitted', ...(issue && { issue }) });
    if (issue) {
      this.#password.focus();
      return;
    }
    this.#failure.clear();
    await this.#settle(this.#reset.run({ token: this.#link.value ?? '', password: this.#password.value }));
  }

  async #settle(run: Promise<OperationState<PasswordResetOutcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error, () => this.#form.form?.requestSubmit());
    if (state?.status !== 'done') return;
    const { outcome } = state.value;
    if (outcome === 'signed-in' || outcome === 'signed-out') this.#link.drop();
    await this.#act({ act: 'answered', outcome: state.value });
    const step = this.#step;
    if (step.step === 'choosing') {
      this.#password.focus();
      this.#say(this.#password.issueText(step.issue ?? 'malformed'), 'assertive');
    } else if (step.step === 'dead') this.#say(this.#l.words.dead[step.link], 'assertive');
    else if (step.step === 'done') {
      this.#say(step.signedIn ? this.#l.words.signedIn : this.#l.words.done);
      this.dispatchEvent(new AccountRecoveryCompletedEvent(step.signedIn));
    }
  }

  readonly #handleRenew = (): void => {
    this.#link.drop();
    void this.#act({ act: 'ask', ask: 'password' });
  };

  readonly #handleInput = (event: Event): void => {
    if (event.target !== this.#form.field('identifier')) return;
    this.#typed = this.#form.value('identifier').trim();
    this.#draft.save();
  };

  #fail(error: ClientError, onRetry: () => void): void {
    void this.#failure.show(error, { onRetry, quiet: !this.isConnected });
  }

  /** A step that the member took: what is there now begins at its heading (trust A11). */
  async #act(act: Act): Promise<void> {
    const before = this.#step.step;
    if (act.act === 'ask') this.#failure.clear();
    await this.#become(act);
    if (this.#step.step === 'asking') this.#fill();
    if (this.#step.step !== before || act.act === 'ask') this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    if (this.#step.step === 'dead') this.#draft.drop();
    else this.#draft.save();
  }

  async #become(act: Act): Promise<void> {
    this.#step = transition(this.#step, act);
    this.requestUpdate();
    await this.updateComplete;
  }

  /** What was typed before a reload, or before the message was sent. */
  #fill(): void {
    const field = this.#form.field('identifier');
    if (field && !field.value) field.value = this.#typed;
  }

  /** Once, as soon as it is known whose it is: nothing that was done here since is put back. */
  #restore(): void {
    const draft = this.#draft.restored;
    if (!draft || this.#isRestored || this.#link.value || !this.isConnected) return;
    this.#isRestored = true;
    if (this.#step !== start || this.#typed) return;
    if ('done' in draft) {
      this.#step = { step: 'done', ...draft.done };
      return;
    }
    const { ask, typed, message } = draft;
    this.#typed = typed;
    this.#step = message ? { step: 'sent', ask, message } : { step: 'asking', ask };
    if (message) this.#cooldown.start(Date.parse(message.resendAt));
    void this.updateComplete.then(() => {
      this.#fill();
    });
  }

  #say(text: string, politeness: 'polite' | 'assertive' = 'polite'): void {
    if (this.isConnected) announce(text, politeness, this.#l.lang);
  }

  /** The form never waits for this. */
  async #adapt(client: PortalClient): Promise<void> {
    try {
      const { domains, signIn } = await client.capabilities();
      this.#identifiers = signIn.identifiers;
      this.#isUnsupported = !domains.includes('recovery');
      if (this.#isUnsupported) void this.#failure.show(new ClientError('unsupported'), { quiet: true });
      this.requestUpdate();
    } catch {
      // The form stands as it is; its own act will say what is wrong.
    }
  }
}
