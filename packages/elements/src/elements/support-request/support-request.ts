import {
  ClientError,
  type FieldIssue,
  type SessionMember,
  type SupportKind,
  type SupportOutcome,
  type SupportRequest as Request,
  type SupportTicket,
} from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { Attachments } from './support-request.attachments.ts';
import { SupportRequestSentEvent } from './support-request.events.ts';
import { emptyDraft, locate, read, withContact, withPrefill, withValue, type Prefill } from './support-request.form.ts';
import { formView } from './support-request.form-view.ts';
import { words } from './support-request.messages.ts';
import { asking, toKeep, type Step } from './support-request.steps.ts';
import { styles } from './support-request.styles.ts';

/** What goes to the desk once the images have. */
type Sending = Omit<Request, 'attachments'> & { files: string[] };

/**
 * @summary Asks the union’s desk for help, signed in or not, and says when and how it will answer.
 * @slot - How else to reach the union: shown when the widget cannot load, and when the desk’s form cannot.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {SupportRequestSentEvent} support-request-sent - The desk has the request. Carries its kind and its reference.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart desk - The desk's telephone and its hours.
 * @csspart tip - What may settle the matter at once.
 * @csspart attach - The button that brings the place for images.
 * @csspart drop - Where files are chosen, dropped or pasted.
 * @csspart camera - What takes a photo.
 * @csspart remove - The button that takes a file off.
 * @csspart last-error - Which error goes along.
 * @csspart send - The button that sends.
 * @csspart cancel - The button that stops the sending of files.
 * @csspart reference - The reference of the request, with the button that copies it.
 * @csspart copy - The button that copies the reference.
 * @csspart another - The button that begins another request.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what opens below a field.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what opens below a field.
 */
export class SupportRequest extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, states, styles];

  /** The kind that is chosen at first, such as `more-seats`. A link to `#support-request=more-seats` does the same. */
  @property() kind = '';

  /**
   * What is already known of the request, by script: `kind`, `name`, `memberNumber`, `dateOfBirth`, `employerNumber`,
   * `email`, `phone`, `message`.
   */
  @property({ attribute: false }) prefill: Prefill = {};

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  /** The page that helps a member who forgot their password. No link when empty. */
  @property({ attribute: 'recovery-url' }) recoveryUrl = '';

  /** The page where somebody who is signing up has the message sent again. No link when empty. */
  @property({ attribute: 'sign-up-url' }) signUpUrl = '';

  /** The page where a member has a verification message sent again. No link when empty. */
  @property({ attribute: 'verification-url' }) verificationUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  #step: Step = asking(emptyDraft);
  /** Something was typed, or put back in place. */
  #begun = false;

  readonly #l = new LocalizeController(this, words);
  readonly #settings = new ResourceController(this, async (signal) =>
    (await this.context.ready()).support.settings({ signal }),
  );
  readonly #limits = new ResourceController(this, async (signal) =>
    (await this.context.ready()).uploads.limits('support', { signal }),
  );
  readonly #known = new ResourceController(this, async (signal) =>
    (await this.context.ready()).profile.read({ signal }),
  );
  readonly #draft = new DraftController<Step>(this, 'support-request', () => toKeep(this.#step));
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #copy = new CopyController(this);
  readonly #corrections = new LazyController(this, () => import('./support-request.corrections.ts'));
  readonly #tips = new LazyController(this, () => import('./support-request.tips.ts'));
  readonly #received = new LazyController(this, () => import('./support-request.received-view.ts'));
  readonly #attachments = new Attachments(this, {
    l: this.#l,
    most: () => (this.#step.step === 'asking' ? (this.#settings.value?.attachments ?? 0) : 0),
    limits: () => this.#limits.value,
    onMissing: (again) => void this.#failure.show(new ClientError('unreachable'), { onRetry: again }),
  });
  readonly #send = new OperationController(this, (sending: Sending, options) => this.#carryOut(sending, options));
  readonly #member: MemberController = new MemberController(this, this.context, {
    onPresent: () => {
      this.#known.ensure();
    },
    keeps: () => true,
    onExpire: () => undefined,
    onResume: () => undefined,
    onForget: () => {
      this.#known.reset();
      this.#begin();
    },
  });

  #cancel: AbortController | undefined;
  #pageError: ClientError | undefined;
  #contactFrom: SessionMember | undefined;

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => errorOf(this.#settings.state),
      onRetry: () => void this.#settings.load(),
    });
  }

  get #view(): 'fallback' | 'loading' | 'failed' | Step['step'] {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#settings.state.status === 'failed') return 'failed';
    return this.#settings.value && session.status !== 'unknown' ? this.#step.step : 'loading';
  }

  get #present(): SessionMember | undefined {
    const { session } = this.context;
    return session.status === 'signed-in' ? session.member : undefined;
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleAddress);
    this.#handleAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleAddress);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.context.client && this.isConnected) this.#settings.ensure();
    if (this.#settings.value && this.isConnected) this.#limits.ensure();
    this.#restore();
    if (changed.has('prefill')) this.#fill(this.prefill);
    if (changed.has('kind')) this.#fill({ kind: this.kind });
    this.#fillContact();
    const { last } = FailureController;
    if (last && last.by !== this.#failure) this.#pageError = last.error;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const heading = view === 'received' ? this.#l.words.received : this.#l.words.heading;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${heading}></span></h2>
      <div class="view">${this.#renderView(view)}</div>
      ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && view !== 'failed'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view = this.#view): TemplateResult | typeof nothing {
    switch (view) {
      case 'fallback':
        return nothing;
      case 'loading':
        return skeleton(this.#l.words.loading, 6);
      case 'failed':
        return this.#failure.render();
      case 'asking':
        return this.#renderForm();
      case 'received':
        return this.#renderReceived();
    }
  }

  #renderForm(): TemplateResult | typeof nothing {
    const settings = this.#settings.value;
    if (!settings || this.#step.step !== 'asking') return nothing;
    const { draft, problems } = this.#step;
    return formView({
      l: this.#l,
      settings,
      draft,
      problems,
      corrections: this.#corrections.module,
      member: this.#present,
      attachments: this.#attachments.render(),
      tip: this.#renderTip(draft.kind),
      pageError: this.#pageError,
      failure: this.#failure.render(),
      sending: this.#send.pending,
      cancelable: this.#cancel !== undefined,
      onInput: this.#handleInput,
      onSubmit: this.#handleSubmit,
      onPaste: this.#attachments.handlePaste,
      onCancel: this.#handleCancel,
    });
  }

  #renderReceived(): TemplateResult | typeof nothing {
    const settings = this.#settings.value;
    if (!settings || this.#step.step !== 'received') return nothing;
    const { ticket } = this.#step;
    const { module } = this.#received;
    // What a reload finds again, before the rest has come
    if (!module) return html`<p translate="no">${ticket.reference}</p>`;
    return module.receivedView({
      l: this.#l,
      settings,
      ticket,
      copy: (what) => this.#copy.render(ticket.reference, what),
      onAnother: this.#handleAnother,
    });
  }

  #renderTip(kind: SupportKind | ''): TemplateResult | typeof nothing | undefined {
    const { recoveryUrl, signUpUrl, verificationUrl } = this;
    const isSignedIn = this.#present !== undefined;
    return this.#tips.module?.tipView({
      locale: this.#l.lang,
      kind,
      isSignedIn,
      recoveryUrl,
      signUpUrl,
      verificationUrl,
    });
  }

  /** What an earlier visit left, once it is known whose it is; what is typed meanwhile goes before it. */
  #restore(): void {
    const { restored } = this.#draft;
    if (!restored || this.#begun) return;
    this.#begun = true;
    this.#step = restored;
    void (restored.step === 'received' ? this.#received : this.#tips).get();
  }

  #fill(prefill: Prefill): void {
    if (this.#step.step !== 'asking') return;
    const kind = kindOf(prefill.kind);
    if (kind) void this.#tips.get();
    this.#step = asking(withPrefill(this.#step.draft, { ...prefill, kind }));
  }

  /** How the union reaches the member already: they are not asked twice (WCAG 3.3.7). */
  #fillContact(): void {
    const profile = this.#known.value?.value;
    if (!profile || this.#contactFrom === this.#member.current || this.#step.step !== 'asking') return;
    this.#contactFrom = this.#member.current;
    this.#step = { ...this.#step, draft: withContact(this.#step.draft, profile) };
  }

  readonly #handleAddress = (): void => {
    const [name, kind] = location.hash.slice(1).split('=');
    if (name === this.localName && kind) this.#fill({ kind });
    this.requestUpdate();
  };

  readonly #handleInput = (event: Event): void => {
    if (this.#step.step !== 'asking') return;
    const target = event.target as HTMLInputElement;
    this.#step = { ...this.#step, draft: withValue(this.#step.draft, target.name, target) };
    this.#begun = true;
    this.#draft.save();
    this.requestUpdate();
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  readonly #handleCancel = (): void => {
    this.#cancel?.abort();
  };

  readonly #handleAnother = (): void => {
    this.#begin();
    this.heading?.focus();
  };

  #begin(): void {
    this.#step = asking(emptyDraft);
    this.#contactFrom = undefined;
    this.#attachments.clear();
    this.#send.reset();
    this.#failure.clear();
    this.#draft.drop();
    this.#fill(this.prefill);
    this.#fill({ kind: this.kind });
  }

  #submit(): void {
    if (this.#step.step !== 'asking' || this.#send.pending || this.#failure.holds()) return;
    const { draft } = this.#step;
    const { request, problems } = read(draft, this.#present !== undefined);
    this.#step = { ...this.#step, problems };
    this.requestUpdate();
    if (!request) {
      void this.#point();
      return;
    }
    // The fields stand still while they are on their way; the focus must not be on one of them.
    this.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.#failure.clear();
    const { code, reference } = this.#pageError ?? {};
    const files = this.#attachments.names;
    const error = code && { code, ...(reference && { reference }) };
    void this.#settle(this.#send.run({ ...request, language: this.#l.lang, ...(error && { error }), files }));
  }

  async #carryOut({ files, ...request }: Sending, options: { key: string }): Promise<SupportOutcome | 'file-refused'> {
    const client = await this.context.ready();
    let attachments: string[] | undefined = [];
    if (files.length) {
      this.#cancel = new AbortController();
      this.requestUpdate();
      attachments = await this.#attachments.send(client, this.#cancel.signal).finally(() => {
        this.#cancel = undefined;
      });
    }
    return attachments ? client.support.send({ ...request, attachments }, options) : 'file-refused';
  }

  async #settle(run: Promise<OperationState<SupportOutcome | 'file-refused'> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value === 'file-refused') await this.#focus('attachments');
    else if (value.outcome === 'received') await this.#receive(value.ticket);
    else this.#correct(value.fields);
  }

  #fail(error: ClientError): void {
    if (error.code !== 'aborted') {
      void this.#failure.show(error, { onRetry: this.#handleRetry, quiet: !this.isConnected });
      return;
    }
    const { client } = this.context;
    if (client) this.#attachments.discard(client);
    announce(this.#l.words.canceled, 'polite', this.#l.lang);
  }

  readonly #handleRetry = (): void => {
    this.#submit();
  };

  #correct(issues: readonly FieldIssue[]): void {
    if (this.#step.step !== 'asking') return;
    const problems = locate(issues);
    this.#step = { ...this.#step, problems };
    // The backend no longer knows who it is: their session has ended
    if (problems.some(({ name }) => name === 'name')) void this.context.client?.session.refresh();
    void this.#point();
  }

  /** To what is to be corrected. */
  async #point(): Promise<void> {
    const found = this.#corrections.module ?? (await this.#corrections.get());
    if (found) await this.#focus('error-summary');
    else await this.#failure.show(new ClientError('unreachable'), { onRetry: this.#handleRetry });
  }

  async #receive(ticket: SupportTicket): Promise<void> {
    const kind = this.#step.step === 'asking' ? this.#step.draft.kind : '';
    this.#step = { step: 'received', ticket };
    this.#attachments.clear();
    this.#draft.save();
    const settings = this.#settings.value;
    const view = await this.#received.get();
    if (settings && view && this.isConnected)
      announce(view.promiseOf(this.#l, settings, ticket), 'polite', this.#l.lang);
    await this.#focus('heading');
    if (kind) this.dispatchEvent(new SupportRequestSentEvent(kind, ticket.reference));
  }

  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }
}

/** A word of a page or an address, if it is a kind. */
const kindOf = (text: string | undefined): SupportKind | undefined =>
  text && Object.hasOwn(words.fr.kinds, text) ? (text as SupportKind) : undefined;
