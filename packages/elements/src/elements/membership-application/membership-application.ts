import type { ApplicationSettings, SubmitApplicationOutcome } from '@trait-union/client';
import { ClientError, toClientError } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { hasFocus } from '../../internal/has-focus.ts';
import { LinkToken } from '../../internal/link-token.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import type { WayOut } from '../../internal/portal-navigate-event.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { MembershipApplicationSubmittedEvent } from './membership-application.events.ts';
import { ApplicationFilling } from './membership-application.filling.ts';
import { words } from './membership-application.messages.ts';
import type { ApplicationStanding } from './membership-application.standing.ts';
import { ask, type Start } from './membership-application.start.ts';
import {
  begin,
  prefilled,
  type Filling,
  type Seeking,
  type Standing,
  type Step,
} from './membership-application.steps.ts';
import { styles } from './membership-application.styles.ts';

// The event is fired by a part that is loaded on demand; its type belongs to the element all the same.
export type { MembershipApplicationWithdrawnEvent } from './membership-application.events.ts';

/** What is kept through a reload: the form, the way back to what was sent, or the search for it. */
type Kept = Pick<Filling, 'step' | 'at' | 'values' | 'consents'> | Pick<Standing, 'step' | 'token' | 'said'> | Seeking;

/**
 * @summary Asks to become a member: a form that the union describes, and where the application stands.
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {MembershipApplicationSubmittedEvent} membership-application-submitted - The application was sent. Carries its reference.
 * @fires {MembershipApplicationWithdrawnEvent} membership-application-withdrawn - The application was withdrawn. Carries its reference.
 * @fires {PortalNavigateEvent} portal-navigate - A way out is about to be followed. Prevent it to show the place yourself.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart step - The title of the form's step.
 * @csspart next - The button that goes on to the next step.
 * @csspart back - The button that goes back a step.
 * @csspart change - A button that goes back to a section from the reading over.
 * @csspart send - The button that sends the application.
 * @csspart find - The button that looks for an application sent earlier.
 * @csspart send-link - The button that has a link sent.
 * @csspart reference - The reference of a sent application.
 * @csspart copy - The button that copies it.
 * @csspart stages - What the union does with a sent application.
 * @csspart withdraw - The button that withdraws a sent application.
 * @csspart confirm - The button that confirms it.
 * @csspart again - The button that begins a new application.
 * @csspart dialog - The dialog that asks before an application is withdrawn.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of the dialog.
 * @cssprop [--tu-panel-color=CanvasText] - Text of the dialog.
 */
export class MembershipApplication extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, states, styles];

  /** The page where a member signs in. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where somebody who was accepted activates their account. No link when empty. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';

  /** The page where a person asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** What is known already, by the name of the field; given by script. What was typed goes before it. */
  @property({ attribute: false }) prefill: Readonly<Record<string, string>> = {};

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  @query('button[type=submit]') private readonly submit!: HTMLElement | null;

  #step: Step | undefined;
  #settings: ApplicationSettings | undefined;
  /** For whom the backend was asked: a member's id, or nobody. */
  #for: string | undefined;
  #expired = false;
  #shown: string | undefined;
  #hadFocus = false;
  #standing: ApplicationStanding | undefined;

  readonly #l = new LocalizeController(this, words);
  readonly #link = new LinkToken(this, () => {
    this.#forget();
  });
  readonly #draft = new DraftController<Kept>(this, 'membership-application', () => this.#kept);
  readonly #start = new ResourceController(this, (signal) => this.#ask(signal));
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #after = new LazyController(this, () => import('./membership-application.standing.ts'));
  readonly #filling = new ApplicationFilling(this, {
    context: this.context,
    l: this.#l,
    failure: this.#failure,
    step: () => (this.#step?.step === 'filling' ? this.#step : undefined),
    set: (step) => {
      this.#set(step);
    },
    prepare: () => this.#prepare(),
    onSent: (outcome) => {
      this.#keep(outcome);
    },
  });
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#load(this.#member.current?.id ?? '');
    },
    keeps: () => this.#step?.step === 'filling',
    onExpire: () => {
      this.#expire();
    },
    onResume: () => (this.#expired = false),
    onForget: () => {
      const { session } = this.context;
      // The link of a message is the person's own, signed in or not
      const isExpired = session.status === 'signed-out' && session.reason === 'expired';
      if (!isExpired) this.#link.drop();
      this.#forget();
      if (isExpired && !this.#link.value) this.#expire();
    },
  });

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#view === 'failed' ? this.#readError : undefined),
      onRetry: this.#handleReload,
    });
  }

  get #view(): 'fallback' | 'loading' | 'failed' | Step['step'] {
    if (!this.context.client) return 'fallback';
    if (this.#step) return this.#step.step;
    return this.#readError ? 'failed' : 'loading';
  }

  get #readError(): ClientError | undefined {
    return errorOf(this.context.session, this.#start.state);
  }

  get #kept(): Kept | undefined {
    const step = this.#step;
    switch (step?.step) {
      case 'filling':
        return { step: 'filling', at: step.at, values: step.values, consents: step.consents };
      case 'standing':
        return { step: 'standing', token: step.token, ...(step.said && { said: step.said }) };
      case 'seeking':
      case undefined:
        return step;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = hasFocus(this);
    if (changed.has('prefill') && this.#step?.step === 'filling') this.#step = prefilled(this.#step, this.prefill);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.context.session.status === 'signed-out' && !this.#member.current) this.#load('');
    const view = [this.#view, this.#step?.step === 'standing' && this.#step.application.state].join();
    // The focused control may have left, with the view before or with a message: focus must not fall on the body (trust A11).
    if (this.#hadFocus && this.#shown !== view) this.heading?.focus();
    else if (this.#hadFocus && !hasFocus(this)) (this.submit ?? this.heading)?.focus();
    this.#shown = view;
  }

  protected override render(): TemplateResult {
    const step = this.#step;
    const heading = step && step.step !== 'filling' ? this.#standing?.heading(step) : undefined;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${heading ?? this.#l.words.heading}></span></h2>
      <div class="view">
        ${this.#renderView()} ${this.#view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      </div>
      <slot ?hidden=${this.#view !== 'fallback'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(): TemplateResult | typeof nothing {
    const step = this.#step;
    if (!step) {
      const view = this.#view;
      if (view === 'failed') return html`${this.#failure.render()}${this.#renderSupport()}`;
      return view === 'loading' ? skeleton(this.#l.words.loading, 6) : nothing;
    }
    if (step.step !== 'filling') return this.#standing?.render(step) ?? nothing;
    return this.#settings
      ? html`${this.#renderWho()}${this.#filling.render(step, this.#settings)}${this.#renderFind()}`
      : nothing;
  }

  #renderWho(): TemplateResult | typeof nothing {
    const { current } = this.#member;
    if (this.#expired) {
      const login = this.#way('login', this.loginUrl);
      return notice({ kind: 'info', text: this.#expiredText, ...(login !== nothing && { actions: login }) });
    }
    return current ? html`<p class="quiet">${this.#l.words.signedInAs(current.displayName)}</p>` : nothing;
  }

  get #expiredText(): string {
    const t = this.#l.words;
    return this.#member.current ? t.expired : t.signInAgain;
  }

  #renderSupport(): TemplateResult {
    return html`<p class="actions">${this.#way('support', this.supportUrl)}</p>`;
  }

  #way(to: WayOut, url: string): TemplateResult | typeof nothing {
    return wayOut({ to, url, text: wayOutWords[this.#l.lang][to] });
  }

  #renderFind(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    if (this.#member.current) return nothing;
    return html`<p class="links actions">
      ${t.appliedAlready}
      <button type="button" class="quiet-button" part="find" @click=${this.#handleFind}>${t.find}</button>
    </p>`;
  }

  readonly #handleFind = async (): Promise<void> => {
    try {
      await this.#prepare();
      this.#set({ step: 'seeking', email: '', expired: false });
    } catch (thrown) {
      await this.#failure.show(toClientError(thrown), { onRetry: () => void this.#handleFind() });
    }
  };

  #load(who: string): void {
    if (this.#for === who || !this.isConnected) return;
    this.#for = who;
    if (who) this.#expired = false;
    void this.#reload();
  }

  async #reload(): Promise<void> {
    await this.#start.load();
    const { value } = this.#start;
    if (value) this.#begin(value);
  }

  async #ask(signal: AbortSignal): Promise<Start> {
    const start = await ask(await this.context.ready(), this.#token, this.#member.current !== undefined, signal);
    if (start.found || this.#draft.restored?.step === 'seeking') await this.#prepare();
    return start;
  }

  /** By the link of a message, or by what was sent here before a reload. */
  get #token(): string | undefined {
    const { restored } = this.#draft;
    return this.#link.value ?? (restored?.step === 'standing' ? restored.token : undefined);
  }

  #begin({ settings, found, known }: Start): void {
    this.#settings = settings;
    const { restored } = this.#draft;
    if (found === 'link-expired') {
      this.#link.drop();
      this.#draft.drop();
      this.#set({ step: 'seeking', email: '', expired: true });
    } else if (found) {
      const before = this.#step ?? restored;
      this.#step = {
        step: 'standing',
        ...found,
        ...(before?.step === 'standing' && before.said && { said: before.said }),
      };
    } else if (!this.#step && restored?.step === 'seeking') this.#step = restored;
    else {
      const draft = restored?.step === 'filling' ? restored : {};
      const from = this.#step?.step === 'filling' ? this.#step : begin(draft, settings);
      this.#step = prefilled(from, { ...known, ...this.prefill });
    }
    this.requestUpdate();
  }

  /** Where a sent application stands is shown by a part that is loaded once it is needed. */
  async #prepare(): Promise<void> {
    const module = this.#after.module ?? (await this.#after.get());
    if (!module) throw new ClientError('unreachable');
    this.#standing ??= new module.ApplicationStanding(this, {
      context: this.context,
      failure: this.#failure,
      step: () => this.#step,
      set: (step) => {
        this.#set(step);
      },
      reload: () => void this.#reload(),
      startOver: () => {
        this.#startOver();
      },
      ways: () => ({
        signUp: wayOut({
          to: 'sign-up',
          url: this.signUpUrl,
          text: this.#standing?.activate,
          look: 'button',
        }),
        support: this.#way('support', this.supportUrl),
      }),
    });
  }

  #set(step: Step): void {
    this.#step = step;
    this.requestUpdate();
    if (step.step === 'standing') this.#standing?.say(step);
    this.#draft.save();
  }

  #keep(outcome: Exclude<SubmitApplicationOutcome, { outcome: 'invalid-fields' }>): void {
    const { application } = outcome;
    const token = outcome.outcome === 'received' ? outcome.token : undefined;
    this.#filling.forget();
    this.#draft.drop();
    this.#set({ step: 'standing', application, token, said: outcome.outcome });
    if (outcome.outcome === 'received')
      this.dispatchEvent(new MembershipApplicationSubmittedEvent(application.reference));
  }

  #startOver(): void {
    const { value } = this.#start;
    this.#link.drop();
    this.#draft.drop();
    this.#standing?.forget();
    this.#failure.clear();
    this.#step = prefilled(begin(), { ...value?.known, ...this.prefill });
    this.requestUpdate();
  }

  #expire(): void {
    this.#expired = true;
    announce(this.#expiredText, 'assertive', this.#l.lang);
  }

  /** Another link, or nobody any more: everything from the beginning. */
  #forget(): void {
    this.#step = undefined;
    this.#for = undefined;
    this.#expired = false;
    this.#filling.forget();
    this.#standing?.forget();
    this.#failure.clear();
    this.#start.reset();
  }

  readonly #handleReload = (): void => {
    if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    else void this.#reload();
  };
}
