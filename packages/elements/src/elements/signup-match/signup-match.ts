import {
  ClientError,
  type FieldIssueCode,
  type MatchField,
  type PortalClient,
  type SignUpSettings,
} from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LightFormController, lightFormSlot, lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { fieldIssueText, type FieldProblem } from '../../internal/described-fields.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { sameOriginUrl } from '../../internal/safe-url.ts';
import { uid } from '../../internal/uid.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { errorSummary } from '../../templates/error-summary.ts';
import { framedNotice } from '../../templates/framed.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { SignupMatchCompletedEvent } from './signup-match.events.ts';
import { matchFields } from './signup-match.fields.ts';
import { SignUpFlow } from './signup-match.flow.ts';
import { words } from './signup-match.messages.ts';
import type { Hindrance, Step, Way } from './signup-match.steps.ts';
import { styles } from './signup-match.styles.ts';
import { WaysController } from './signup-match.ways.ts';

type Settings = SignUpSettings & { domains: readonly string[] };

/**
 * @summary Finds a member on file by what they know of themselves, lets them choose a password, activates their profile and signs them in.
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load: a link to the portal.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form itself, which the element renders in the light DOM for password managers; not for the page to fill.
 * @slot trait-union-way - A widget that the element opens for somebody who cannot sign up this way; not for the page to fill.
 * @fires {SignupMatchCompletedEvent} signup-match-completed - The profile was activated here and the member is signed in. Carries the member's opaque id. Prevent it to stay on the page.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart hints - What to check when nothing matched.
 * @csspart ways - Where else to go.
 * @csspart back - The button that goes back to the details.
 * @csspart resend - The button that has the message sent once more.
 * @csspart cool-down - The time left before it can be.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class SignupMatch extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** Where to go once signed in; the page's own origin only, anything else is ignored. */
  @property({ attribute: 'return-to' }) returnTo = '';

  /** The page where a member signs in. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page that helps a member who forgot their password. No link when empty. */
  @property({ attribute: 'recovery-url' }) recoveryUrl = '';

  /** The page with the form for help, where it cannot open here. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** The page with the form to become a member, where it cannot open here. */
  @property({ attribute: 'application-url' }) applicationUrl = '';

  /** The page where a member verifies their e-mail. No link when empty. */
  @property({ attribute: 'verification-url' }) verificationUrl = '';

  /** The page with the member's profile, where they go once signed in if there is no `return-to`. No link when empty. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  @query('[part=notice]') private readonly notice!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #outcomes = new LazyController(this, () => import('./signup-match.outcomes.ts'));
  readonly #id = uid('sign-up');

  readonly #settings = new ResourceController(this, async (signal): Promise<Settings> => {
    const client = await this.context.ready();
    const settings = await client.signUp.settings({ signal });
    return { ...settings, domains: (await client.capabilities({ signal })).domains };
  });

  readonly #form: LightFormController = new LightFormController(
    this,
    () => this.#renderFields(),
    (event) => {
      event.preventDefault();
      void this.#flow.submit();
    },
  );

  readonly #flow: SignUpFlow = new SignUpFlow(this, {
    context: this.context,
    form: () => this.#form,
    failure: this.#failure,
    settings: () => this.#settings.value,
    onRefused: (problems) => {
      this.#showProblems(problems);
    },
    onStep: (step) => void this.#showStep(step),
    onCompleted: (memberId) => {
      const stays = !this.dispatchEvent(new SignupMatchCompletedEvent(memberId));
      const url = sameOriginUrl(this.returnTo) ?? sameOriginUrl(this.profileUrl);
      if (url && !stays) location.assign(url);
    },
  });

  readonly #ways: WaysController = new WaysController(this, {
    l: this.#l,
    typed: () => this.#flow.typed,
    domains: () => this.#settings.value?.domains ?? [],
    urls: () => ({
      login: this.loginUrl,
      recovery: this.recoveryUrl,
      support: this.supportUrl,
      application: this.applicationUrl,
      verification: this.verificationUrl,
      profile: this.profileUrl,
      home: this.homeUrl,
    }),
    onChange: () => void this.#focusHeading(),
  });

  #asked: PortalClient | undefined;

  constructor() {
    super();
    const insecure = isSecureContext ? undefined : new ClientError('insecure');
    new UnreadController(this, {
      failure: this.#failure,
      error: () => insecure ?? errorOf(this.#settings.state),
      onRetry: () => void this.#settings.load(),
      final: ['unsupported', 'insecure'],
    });
  }

  get #view(): 'insecure' | 'framed' | 'signed-in' | 'away' | 'fallback' | 'loading' | 'failed' | Step['step'] {
    if (!isSecureContext) return 'insecure';
    if (isFramedByAnotherSite()) return 'framed';
    if (this.context.session.status === 'signed-in' && !this.#flow.entering) return 'signed-in';
    if (this.#ways.open) return 'away';
    if (!this.context.client) return 'fallback';
    const { status } = this.#settings.state;
    if (status !== 'ready') return status === 'failed' ? 'failed' : 'loading';
    return this.#flow.step.step;
  }

  get #fields(): readonly MatchField[] {
    return this.#settings.value?.fields ?? [];
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { client } = this.context;
    const view = this.#view;
    if (client && client !== this.#asked) {
      this.#asked = client;
      this.#settings.reset();
    }
    if (client && view !== 'insecure' && view !== 'framed') this.#settings.ensure();
    if (this.#ways.open && view !== 'away') this.#ways.close();
    if (!['matching', 'choosing', 'loading', 'fallback'].includes(view) && !this.#outcomes.module)
      void this.#outcomes.get();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
        <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${this.#heading}></span></h2>
        ${this.#renderView()} ${homeWay(this.#l.lang, this.homeUrl)}
        <slot name="help"></slot>
      </section>
      <slot ?hidden=${view !== 'fallback'}></slot>`;
  }

  get #heading(): string {
    const view = this.#view;
    const t = this.#l.words;
    if (view === 'away' && this.#ways.open) return t.ways[this.#ways.open];
    if (view === 'choosing') {
      return this.#flow.choosing?.words.headings[this.#settings.value?.userName ?? 'email'] ?? t.heading;
    }
    return this.#outcomes.module?.headingOf(this.#l, view) ?? t.heading;
  }

  #renderView(): TemplateResult | typeof nothing {
    const view = this.#view;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'framed':
        return framedNotice(this.#l.lang);
      case 'loading':
        return skeleton(this.#l.words.loading, 6);
      case 'insecure':
      case 'failed':
        return html`${this.#failure.render()}`;
      case 'signed-in':
        return html`<p>${this.#l.words.signedIn}</p>
          <p class="actions">${this.#ways.link('profile', 'button')}</p>`;
      case 'away':
        return this.#ways.render();
      case 'matching':
        return this.#renderMatching();
      case 'choosing':
        return this.#renderChoosing();
      case 'pending':
        return this.#renderPending();
      case 'has-account':
      case 'no-email':
      case 'invitation-needed':
        return this.#renderHindrance(view);
      case 'activated':
        return this.#renderActivated();
    }
  }

  #renderMatching(): TemplateResult {
    const { step } = this.#flow;
    const t = this.#l.words;
    const outcomes = this.#outcomes.module;
    const said = step.step === 'matching' ? step.said : undefined;
    return html`<p>${t.intro} ${this.#fields.every(({ required }) => required) ? t.allRequired : nothing}</p>
      ${said === 'not-matched' ? outcomes?.notMatchedView(this.#l, this.#fields) : nothing}
      ${said === 'match-expired' ? notice({ kind: 'info', text: outcomes?.wordsOf(this.#l).matchExpired }) : nothing}
      ${this.#renderForm()} ${this.#ways.renderAll()}`;
  }

  #renderChoosing(): TemplateResult {
    const t = this.#flow.choosing?.words;
    return html`<p>${t?.intro}</p>
      ${this.#renderForm()}
      <p>
        <button type="button" class="link" part="back" @click=${this.#handleBack}>${t?.back}</button>
      </p>`;
  }

  #renderForm(): TemplateResult {
    const { step } = this.#flow;
    const problems = 'problems' in step ? step.problems : [];
    const summary = errorSummary(
      this.#l.words.errors(problems.length),
      problems.map(({ name, code }) => ({
        id: this.#form.field(name)?.id ?? 'heading',
        text: this.#issueText(name, code),
      })),
    );
    return html`${problems.length ? summary : nothing}${this.#failure.render()}<slot name=${lightFormSlot}></slot>`;
  }

  #renderFields(): TemplateResult | undefined {
    const { step, choosing, sending, typed } = this.#flow;
    const view = this.#view;
    const { userName = 'email' } = this.#settings.value ?? {};
    const t = this.#l.words;
    if (view === 'choosing' && step.step === 'choosing') {
      return choosing?.render({ kind: userName, email: typed['email'], problems: step.problems, sending });
    }
    // A form that is out of sight keeps what was typed
    if (view !== 'matching' && !(view === 'away' && step.step === 'matching')) return undefined;
    const problems = 'problems' in step ? step.problems : [];
    return html`${matchFields(this.#fields, problems, this.#id, this.#l.lang)}
      <button type="submit" aria-busy=${sending ? 'true' : 'false'}>${sending ? t.submitting : t.submit}</button>`;
  }

  #renderPending(): TemplateResult | typeof nothing {
    const { step, typed, seconds, expired, resent, resending } = this.#flow;
    if (step.step !== 'pending') return nothing;
    const access = [this.#ways.link('login'), this.#ways.link('recovery')].filter((way) => way !== nothing);
    return html`${this.#outcomes.module?.pendingView(this.#l, {
      email: typed['email'],
      link: step.link,
      expired,
      seconds,
      resent,
      resending,
      failure: this.#failure.render(),
      onResend: this.#handleResend,
      access: access.length ? access : undefined,
    })}
    ${this.#renderBack(this.#ways.button('help'))}`;
  }

  #renderHindrance(hindrance: Hindrance): TemplateResult {
    const way: Way = hindrance === 'no-email' ? 'no-email-on-file' : 'help';
    const actions =
      hindrance === 'has-account'
        ? [this.#ways.link('login', 'button'), this.#ways.link('recovery', 'quiet-button')]
        : this.#ways.button(way, 'quiet-button');
    return html`${this.#outcomes.module?.hindranceView(this.#l, hindrance, actions)} ${this.#renderBack()}`;
  }

  #renderBack(other: TemplateResult | typeof nothing = nothing): TemplateResult {
    return html`<p class="actions">
      <button type="button" class="link" part="back" @click=${this.#handleBack}>${this.#l.words.back}</button>
      ${other}
    </p>`;
  }

  #renderActivated(): TemplateResult {
    const { session } = this.context;
    const name = session.status === 'signed-in' ? session.member.displayName : '';
    const actions = [this.#ways.link('profile', 'button'), this.#ways.link('verification', 'quiet-button')];
    return html`${this.#outcomes.module?.activatedView(this.#l, name, this.#settings.value?.verifyWithin, actions)}`;
  }

  #issueText(name: string, code: FieldIssueCode): string {
    const field = this.#fields.find((one) => one.name === name);
    return field ? fieldIssueText(field, code, this.#l.lang) : (this.#flow.issueText(name, code) ?? '');
  }

  /** The first field to correct gets the focus; the summary says how many there are (S0-12). */
  #showProblems(problems: readonly FieldProblem[]): void {
    announce(this.#l.words.errors(problems.length), 'assertive', this.#l.lang);
    this.#form.field(problems[0]?.name ?? '')?.focus();
  }

  async #showStep(step: Step): Promise<void> {
    const outcomes = ['choosing', 'activated'].includes(step.step) ? undefined : await this.#outcomes.get();
    await this.updateComplete;
    if (step.step === 'matching' && step.said && outcomes) {
      const t = outcomes.wordsOf(this.#l);
      announce(step.said === 'not-matched' ? t.notMatched : t.matchExpired, 'assertive', this.#l.lang);
      this.notice?.focus();
    } else if (step.step === 'pending' && this.#flow.resent && outcomes) {
      announce(outcomes.wordsOf(this.#l).resent, 'polite', this.#l.lang);
    } else this.heading?.focus();
  }

  readonly #handleBack = (): void => void this.#flow.back();

  readonly #handleResend = (): void => void this.#flow.resend();

  async #focusHeading(): Promise<void> {
    await this.updateComplete;
    this.heading?.focus();
  }
}
