import { ClientError, type EmploymentKind, type JobAct } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { recall } from '../../internal/history-memory.ts';
import { plusIcon } from '../../internal/icons.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { refusalText } from '../../messages/refusals.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { act } from '../../templates/act.ts';
import { homeWay } from '../../templates/home-way.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { actsView } from './job-board.acts-view.ts';
import { absence, listView } from './job-board.list-view.ts';
import { words } from './job-board.messages.ts';
import { offerView } from './job-board.offer-view.ts';
import type { JobPosting } from './job-board.posting.ts';
import { JobReading } from './job-board.reading.ts';
import { styles } from './job-board.styles.ts';

// The events are fired by a part that is loaded on demand; their types belong to the element all the same.
export type { JobBoardPostedEvent, JobBoardSavedEvent, JobBoardWithdrawnEvent } from './job-board.events.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'closed' | 'list' | 'offer' | 'form';

/**
 * @summary Shows the job offers of an association, and lets whoever may post them post, edit and withdraw.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @fires {JobBoardPostedEvent} job-board-posted - The member posted an offer. Carries the backend's own id of it.
 * @fires {JobBoardSavedEvent} job-board-saved - The member saved changes to an offer. Carries its id.
 * @fires {JobBoardWithdrawnEvent} job-board-withdrawn - The member withdrew an offer. Carries its id.
 * @csspart base - The card around everything.
 * @csspart heading - The heading: of the list, or the title of the offer in view.
 * @csspart offer - One offer of the list.
 * @csspart state - What became of an offer that is not for applying to any more.
 * @csspart description - The text of the offer in view.
 * @csspart apply - A way to apply.
 * @csspart post - Around the button that opens a new offer.
 * @csspart acts - Around the buttons of the offer in view, and why they are not for this member.
 * @csspart more - The button that shows more offers.
 * @csspart send - The button that posts the offer, or saves it.
 * @csspart cancel - The button that leaves the form, or gives up what was asked for.
 * @csspart anew - The button that makes a new offer of what was typed for one that is gone.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart dialog - A question: whether to withdraw, or to lose what was typed.
 * @csspart confirm - The button that says yes to withdrawing.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of dialogs.
 * @cssprop [--tu-panel-color=CanvasText] - Text of dialogs.
 */
export class JobBoard extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, lightFormStyles, states, styles];

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  /** The page with `member-login`. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #part = new LazyController(this, () => import('./job-board.posting.ts'));
  readonly #reading: JobReading = new JobReading(this, this.context, () => this.#member);
  readonly #member: MemberController = new MemberController(this, this.context, {
    onPresent: () => {
      this.#reading.ensure();
    },
    keeps: () => this.#posting?.isBusy ?? false,
    onExpire: (member) => this.#posting?.expire(member),
    onResume: () => this.#posting?.resume(),
    onForget: () => {
      this.#forget();
    },
  });
  #posting: JobPosting | undefined;
  #resumed = false;

  constructor() {
    super();
    new SeenAgainController(this, this.#handleReload);
    new UnreadController(this, {
      failure: this.#failure,
      error: () => this.#reading.error,
      isLoading: () => this.#reading.isLoading,
      onRetry: () => {
        if (this.#reading.isAsked) void this.#handleMore();
        else this.#handleReload();
      },
      isAsked: () => this.#reading.isAsked,
    });
  }

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    if (this.#posting && this.#posting.step !== 'reading') return 'form';
    const { rights, refusal, place, error } = this.#reading;
    if (!rights) return error ? 'failed' : 'loading';
    if (refusal) return 'closed';
    return place === undefined ? 'list' : 'offer';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#handleHash();
    addEventListener('hashchange', this.#handleHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#reading.rights && this.#member.current && !this.#resumed) this.#resume();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#posting?.reauthentication;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      ${view === 'offer' ? this.#renderBack() : nothing} ${this.#renderHeading(view)}
      ${this.#expiry.render()}${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView(view)}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
      ${homeWay(this.#l.lang, this.homeUrl)}${this.#posting?.renderQuestions()}
    </section>`;
  }

  #renderHeading(view: View): TemplateResult {
    const offer = view === 'offer' && !this.#reading.isLost ? this.#reading.offer : undefined;
    const text = view === 'form' ? this.#posting?.heading : offer?.title;
    return html`<h2 id="heading" part="heading" tabindex="-1">
      <span
        lang=${offer?.language ?? nothing}
        dir=${offer ? 'auto' : nothing}
        .textContent=${text ?? this.#l.words.heading}
      ></span>
    </h2>`;
  }

  #renderView(view: View): unknown {
    const t = this.#l.words;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>
          ${this.#renderWay('login', this.loginUrl)}`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderWay('support', this.supportUrl)}`;
      case 'closed':
        return this.#renderClosed();
      case 'list':
        return this.#renderList();
      case 'offer':
        return this.#renderOffer();
      case 'form':
        return this.#posting?.render();
    }
  }

  #renderWay(to: 'login' | 'support', url: string): TemplateResult | typeof nothing {
    const link = wayOut({ to, url, text: wayOutWords[this.#l.lang][to], ...(to === 'login' && { look: 'button' }) });
    return link === nothing ? nothing : html`<p>${link}</p>`;
  }

  #renderClosed(): TemplateResult {
    const { refusal } = this.#reading;
    const why = refusal && refusalText(refusal, this.#l.lang);
    return html`${notice({ kind: 'info', text: this.#l.words.closed, detail: why })}
    ${this.#failure.render()}${this.#renderWay('support', this.supportUrl)}`;
  }

  #renderList(): TemplateResult {
    const verdict = this.#reading.mayPost;
    return listView({
      l: this.#l,
      pages: this.#reading.pages,
      hasOwn: verdict.state === 'allowed',
      post:
        verdict.state === 'not-offered'
          ? nothing
          : html`${act({
              verdict,
              id: 'post',
              text: html`${icon(plusIcon)}${this.#l.words.post}`,
              lang: this.#l.lang,
              onAct: () =>
                void this.#act((posting) => {
                  posting.write();
                }),
            })}
            ${verdict.state === 'refused' ? this.#renderWay('support', this.supportUrl) : nothing}`,
      failure: this.#failure.render(),
      support: this.#renderWay('support', this.supportUrl),
      urlOf: (id) => widgetUrl(this, this.localName, '', id),
      onOpen: this.#show,
      onFilter: (event) => void this.#handleFilter(event),
      onMore: () => void this.#handleMore(),
    });
  }

  #renderBack(): TemplateResult {
    return html`<a
      class="back"
      href=${widgetUrl(this, this.localName, '')}
      @click=${() => {
        this.#show(undefined);
      }}
      >${this.#l.words.back}</a
    >`;
  }

  #renderOffer(): unknown {
    const t = this.#l.words;
    const { offer, isLost, error } = this.#reading;
    const posting = this.#posting;
    if (isLost) return notice({ kind: 'info', text: t.lost });
    if (!offer) return error ? this.#failure.render() : skeleton(t.loadingOffer, 8);
    return offerView({
      l: this.#l,
      offer,
      said: posting?.said && notice(posting.said),
      failure: html`${this.#failure.render()}${posting?.failure}`,
      acts: actsView({
        l: this.#l,
        offer,
        isWithdrawing: posting?.isWithdrawing ?? false,
        onAct: (what) => void this.#handleAct(what),
      }),
    });
  }

  /** Shows an offer, or the list; the address follows by the link itself. */
  readonly #show = (id: string | undefined): void => {
    if (!this.#turn(id)) return;
    void this.updateComplete.then(() => {
      this.heading?.focus();
    });
  };

  readonly #handleHash = (): void => {
    const [name, id = ''] = location.hash.slice(1).split('=');
    // A place of the page itself changes nothing here
    if (!name || name === this.localName) this.#turn(/^[\w-]{1,64}$/.test(id) ? id : undefined);
  };

  #turn(id: string | undefined): boolean {
    const isElsewhere = this.#reading.turn(id);
    if (isElsewhere) this.#posting?.turn();
    return isElsewhere;
  }

  readonly #handleFilter = async ({ target }: Event): Promise<void> => {
    const { id, value, checked } = target as HTMLInputElement;
    const { pages } = this.#reading;
    const { own, employment } = pages.chosen;
    const kind = id === 'own' ? employment : ((value || undefined) as EmploymentKind | undefined);
    const isOwn = id === 'own' ? checked : own;
    const isRead = await pages.choose({ ...(isOwn && { own: true }), ...(kind && { employment: kind }) });
    if (!isRead || !pages.shown) return;
    const { items, total } = pages.shown;
    const text = items.length > 0 ? this.#l.words.listed(items.length, total) : absence(this.#l, pages.chosen);
    announce(text, 'polite', this.#l.lang);
  };

  readonly #handleMore = async (): Promise<void> => {
    const { pages } = this.#reading;
    if (pages.isLoading || this.#failure.holds()) return;
    const before = new Set(pages.shown?.items.map(({ id }) => id));
    if (!(await pages.load('more'))) return;
    await this.updateComplete;
    const added = pages.shown?.items.filter(({ id }) => !before.has(id)) ?? [];
    const first = added[0] && this.renderRoot.querySelector<HTMLElement>(`[data-id="${added[0].id}"] a`);
    first?.focus();
    announce(this.#l.words.added(added.length), 'polite', this.#l.lang);
  };

  /** The member is back, or tries again. */
  readonly #handleReload = (): void => {
    if (!this.#member.current) {
      if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    } else if (this.isConnected && !this.#posting?.isBusy) this.#reading.again();
  };

  /** Does it to the offer in view, as it is on file. */
  readonly #handleAct = async (what: JobAct): Promise<void> => {
    const offer = await this.#reading.versioned();
    if (offer)
      await this.#act((posting) => {
        posting[what](offer);
      });
  };

  async #act(what: (posting: JobPosting) => void): Promise<void> {
    const member = this.#member.current?.id;
    const posting = await this.#prepare();
    if (member !== this.#member.current?.id) return;
    if (posting) {
      // Its dialogs stand in the page first
      await this.updateComplete;
      what(posting);
    } else await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#act(what) });
  }

  /** A form that a reload interrupted opens again. */
  #resume(): void {
    this.#resumed = true;
    if (recall(this.localName)) void this.#prepare().then((posting) => posting?.restore());
  }

  async #prepare(): Promise<JobPosting | undefined> {
    const part = this.#part.module ?? (await this.#part.get());
    this.#posting ??=
      part &&
      new part.JobPosting(this, {
        context: this.context,
        member: () => this.#member.current,
        reading: this.#reading,
      });
    return this.#posting;
  }

  #forget(): void {
    this.#reading.forget();
    this.#posting?.forget();
    this.#resumed = false;
    this.#failure.clear();
  }
}
