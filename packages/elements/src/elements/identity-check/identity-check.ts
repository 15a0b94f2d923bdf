import type { Identity, IdentitySettings, SessionMember, UploadLimits } from '@trait-union/client';
import { ClientError as Failure } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { FileDropController } from '../../controllers/file-drop-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { hasFocus } from '../../internal/has-focus.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { pictures } from '../../styles/pictures.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut, type WayOutLink } from '../../templates/way-out.ts';
import { guideView } from './identity-check.guide-view.ts';
import { words } from './identity-check.messages.ts';
import type { IdentitySending } from './identity-check.sending.ts';
import { statusView } from './identity-check.status-view.ts';
import { isOpen, start, transition, ways, type Act, type Step, type Way } from './identity-check.steps.ts';
import { styles } from './identity-check.styles.ts';

// The event is fired by a part that is loaded on demand; its type belongs to the element all the same.
export type { IdentityCheckSubmittedEvent } from './identity-check.events.ts';

/** What is kept of the flow in the history entry: an answer, never a file. */
interface Draft {
  way: Way;
  /** They had gone on to the files. */
  documents: boolean;
}

interface Check {
  identity: Identity;
  settings: IdentitySettings;
  limits: UploadLimits;
}

/**
 * @summary Lets a member prove who they are with one or two documents, and shows where the check stands.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {IdentityCheckSubmittedEvent} identity-check-submitted - The member sent documents. Carries nothing.
 * @fires {PortalNavigateEvent} portal-navigate - The member follows a way out. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart status - Where documents that were sent stand.
 * @csspart continue - The button that goes on to the files.
 * @csspart drop - A place for a file.
 * @csspart camera - The place that opens the camera, on a telephone.
 * @csspart remove - The button that takes a file off.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that stops sending.
 * @csspart back - The button that goes back to what is accepted.
 * @csspart error-summary - The list of what is missing.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class IdentityCheck extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, pictures, styles];

  @query('#heading') private readonly heading!: HTMLElement | null;

  /** The page where help is asked for: for whoever has none of the documents, or has to ask why they were refused. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** The page of the member's file, for an address that has changed. No link when empty. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** Where the union’s site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  #step: Step = start;
  readonly #l = new LocalizeController(this, words);
  readonly #check = new ResourceController(this, (signal) => this.#read(signal));
  readonly #draft = new DraftController<Draft>(this, 'identity-check', () => this.#kept());
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#check.ensure();
    },
    keeps: () => this.#step.way !== undefined,
    onExpire: (member) => void this.#expire(member),
    onResume: () => this.#sending?.resume(),
    onForget: () => {
      this.#check.reset();
      this.#sending?.forget();
      this.#step = start;
    },
  });
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #part = new LazyController(this, () => import('./identity-check.sending.ts'));
  #sending: IdentitySending | undefined;
  #shown: string | undefined;
  #hadFocus = false;

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#view === 'failed' ? errorOf(this.context.session, this.#check.state) : undefined),
      onRetry: this.#handleReload,
    });
    new FileDropController(this, () => this.#sending?.taker);
  }

  get #view(): 'fallback' | 'insecure' | 'signed-out' | 'loading' | 'failed' | 'status' | 'guide' | 'documents' {
    const { client, session } = this.context;
    if (!isSecureContext) return 'insecure';
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    const { state } = this.#check;
    if (state.status === 'failed') return 'failed';
    if (state.status !== 'ready') return 'loading';
    if (!isOpen(state.value.identity)) return 'status';
    return this.#step.step === 'guide' || !this.#sending ? 'guide' : 'documents';
  }

  protected override willUpdate(): void {
    this.#hadFocus = hasFocus(this);
    this.#restore();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#shown === this.#view) return;
    // The focused control may have left with the view before: focus must not fall on the body (trust A11).
    if (this.#hadFocus) this.heading?.focus();
    this.#shown = this.#view;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#sending?.reauthentication;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#expiry.render()}${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView()}</div>
      ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    switch (this.#view) {
      case 'fallback':
        return nothing;
      case 'insecure':
        return notice({ kind: 'error', text: t.insecure });
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'loading':
        return skeleton(t.loading, 5);
      case 'failed':
        return this.#failure.render();
      case 'status':
        return this.#renderStatus();
      case 'guide':
        return this.#renderGuide();
      case 'documents':
        return this.#sending?.render() ?? nothing;
    }
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const { identity } = this.#check.value ?? {};
    if (!identity || identity.state === 'unproven') return nothing;
    return statusView(this.#l, identity);
  }

  #renderWay({
    to,
    url,
    text = wayOutWords[this.#l.lang][to],
  }: Pick<WayOutLink, 'to' | 'url'> & Partial<Pick<WayOutLink, 'text'>>): TemplateResult | typeof nothing {
    const link = wayOut({ to, url, text });
    return link === nothing ? nothing : html`<p>${link}</p>`;
  }

  #renderGuide(): TemplateResult | typeof nothing {
    const check = this.#check.value;
    const step = this.#step;
    if (!check) return nothing;
    return guideView({
      l: this.#l,
      settings: check.settings,
      takesPdf: check.limits.types.includes('application/pdf'),
      way: step.way,
      incomplete: step.step === 'guide' && step.incomplete,
      refused: this.#renderRefused(check.identity),
      help: this.#renderWay({ to: 'support', url: this.supportUrl, text: this.#l.words.none }),
      failure: this.#failure.render(),
      onChoose: (way) => {
        this.#act({ act: 'chosen', way });
      },
      onContinue: this.#handleContinue,
    });
  }

  #renderRefused(identity: Identity): TemplateResult | typeof nothing {
    if (identity.state !== 'refused') return nothing;
    const { reason } = identity;
    const differs = reason === 'address-differs' || reason === 'name-differs';
    return html`${statusView(this.#l, identity)}
    ${differs ? this.#renderWay({ to: 'profile', url: this.profileUrl }) : nothing}
    ${reason === 'other' ? this.#renderWay({ to: 'support', url: this.supportUrl }) : nothing}`;
  }

  readonly #handleContinue = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#continue();
  };

  async #continue(): Promise<void> {
    this.#failure.clear();
    if (!this.#step.way) {
      this.#act({ act: 'continued' });
      await this.updateComplete;
      this.shadowRoot?.getElementById(`way-${ways[0]}`)?.focus();
      return;
    }
    if (await this.#prepare()) this.#act({ act: 'continued' });
    else await this.#failure.show(new Failure('unreachable'), { onRetry: () => void this.#continue() });
  }

  /** Their session ended: they are asked in again in place, with their answer and their files still there. */
  async #expire(member: SessionMember): Promise<void> {
    const isReady = await this.#prepare();
    if (this.context.session.status === 'signed-in') return;
    if (isReady) this.#sending?.expire(member);
    else await this.#failure.show(new Failure('unreachable'), { onRetry: () => void this.#expire(member) });
  }

  /** The part that takes files, fetched when it is needed. */
  async #prepare(): Promise<boolean> {
    const part = this.#part.module ?? (await this.#part.get());
    if (!part) return false;
    this.#sending ??= new part.IdentitySending(this, {
      context: this.context,
      failure: this.#failure,
      step: () => this.#step,
      act: (act) => {
        this.#act(act);
      },
      limits: () => this.#check.value?.limits,
      member: () => this.#member.current,
      onSettled: (identity) => this.#settle(identity),
    });
    return true;
  }

  async #settle(identity: Identity): Promise<void> {
    const check = this.#check.value;
    if (check) this.#check.set({ ...check, identity });
    this.#step = start;
    this.#draft.drop();
    await this.updateComplete;
    this.heading?.focus();
  }

  #act(act: Act): void {
    this.#step = transition(this.#step, act);
    this.#draft.save();
    this.requestUpdate();
  }

  #kept(): Draft | undefined {
    const { way, step } = this.#step;
    return way && { way, documents: step !== 'guide' };
  }

  /** What an earlier visit left; files are never kept, so that the member chooses them again. */
  #restore(): void {
    const draft = this.#step === start && this.#check.value ? this.#draft.restored : undefined;
    if (!draft || !ways.includes(draft.way)) return;
    this.#step = { step: 'guide', way: draft.way, incomplete: false };
    if (draft.documents) void this.#continue();
  }

  async #read(signal: AbortSignal): Promise<Check> {
    const client = await this.context.ready();
    const [identity, settings, limits] = await Promise.all([
      client.identity.read({ signal }),
      client.identity.settings({ signal }),
      client.uploads.limits('identity', { signal }),
    ]);
    if (!limits) throw new Failure('unsupported');
    return { identity, settings, limits };
  }

  readonly #handleReload = (): void => {
    if (this.#member.current) void this.#check.load();
    else void this.context.client?.session.refresh();
  };
}
