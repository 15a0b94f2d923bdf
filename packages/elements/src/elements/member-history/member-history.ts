import { ClientError } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { complain } from '../../internal/complain.ts';
import { recall, remember } from '../../internal/history-memory.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { HistoryFiles } from './member-history.files.ts';
import { booksOf } from './member-history.books.ts';
import { listView, toolsView, type ListView } from './member-history.list-view.ts';
import { words } from './member-history.messages.ts';
import type { HistoryPages } from './member-history.pages.ts';
import { rowLink } from './member-history.rows.ts';
import { styles } from './member-history.styles.ts';
import { focusRow } from './member-history.table.ts';
import { tabs } from './member-history.tabs.ts';
import {
  historyViews,
  placeIn,
  placeName,
  viewNamed,
  type HistoryPlace,
  type HistoryView,
} from './member-history.views.ts';

type Status = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'list';

/** What another widget tells once a renewal is paid. */
const paid = 'renewal-checkout-paid';

/**
 * @summary Shows a member their transactions, their registrations and their receipts, with the documents, and as a file.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart tabs - The row of tabs.
 * @csspart tab - One of them.
 * @csspart export - The button that makes a file of the list.
 * @csspart progress - How that is getting on.
 * @csspart cancel - The button that stops it.
 * @csspart kind - The receipts of one kind.
 * @csspart table - A list.
 * @csspart row - One line of it.
 * @csspart state - What became of it.
 * @csspart details - The button that tells more of a line.
 * @csspart file - The button that gets a receipt's document.
 * @csspart offer - A file that is ready.
 * @csspart save - The link that saves it.
 * @csspart share - The button that passes it on to an app of the device.
 * @csspart more - The button that shows more lines.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what opens below a field.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what opens below a field.
 */
export class MemberHistory extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, states, styles];

  /** The one view to show, without tabs: `transactions`, `registrations` or `receipts`. All three when empty. */
  @property() view: string | null = '';

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
  readonly #seekingPart = new LazyController(this, () => import('./member-history.seeking.ts'));
  readonly #detailsPart = new LazyController(this, () => import('./member-history.details.ts'));
  readonly #filesPart = new LazyController(this, () => import('./member-history.files.ts'));
  readonly #books = booksOf(this, this.context);
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#current.ensure();
    },
    onForget: () => {
      this.#forget();
    },
  });
  #chosen: HistoryView = 'transactions';
  /** A row that a link names, until it is found. */
  #sought: HistoryPlace | undefined;
  #lost = '';
  readonly #open = new Set<string>();
  #files: HistoryFiles | undefined;

  readonly #unread = new UnreadController(this, {
    failure: this.#failure,
    error: () => this.#readError,
    isLoading: () => this.#current.isLoading,
    isAsked: () => ['filter', 'more'].includes(this.#current.ask),
    onRetry: () => {
      if (this.#current.ask === 'more') void this.#handleMore();
      else this.#handleReload();
    },
  });

  get #only(): HistoryView | undefined {
    return viewNamed(this.view);
  }

  get #view(): HistoryView {
    return this.#only ?? this.#chosen;
  }

  get #current(): HistoryPages<{ id: string }> {
    return this.#books[this.#view];
  }

  get #status(): Status {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#current.shown) return 'list';
    if (this.#readError) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  get #readError(): ClientError | undefined {
    const whose = this.#member.current ? undefined : errorOf(this.context.session);
    return whose ?? this.#current.error;
  }

  constructor() {
    super();
    new SeenAgainController(this, this.#handleReload);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#handleHash();
    addEventListener('hashchange', this.#handleHash);
    document.addEventListener(paid, this.#handleReload);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
    document.removeEventListener(paid, this.#handleReload);
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('view') && this.view && !this.#only)
      void complain('unknown-word', this.localName, 'view', this.view);
    if (this.#member.current && this.isConnected) this.#current.ensure();
    const { module } = this.#filesPart;
    if (module) this.#files ??= new module.HistoryFiles(this, this.context, this.#l);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const sought = this.#sought;
    if (!sought?.row || !this.#member.current || !this.#books[sought.view].isRead) return;
    this.#sought = undefined;
    void this.#seek(sought, sought.row);
  }

  protected override render(): TemplateResult {
    const t = this.#l.words;
    const status = this.#status;
    const only = this.#only;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${only ? t.views[only].alone : t.heading}</h2>
      ${this.#expiry.render()}${this.#renderStatus(status)}
      <slot ?hidden=${status !== 'fallback' && status !== 'signed-out'}></slot>
      <slot name="help"></slot>
      ${homeWay(this.#l.lang, this.homeUrl)}
    </section>`;
  }

  #renderStatus(status: Status): TemplateResult | typeof nothing {
    switch (status) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${this.#l.words.signedOut}</p>
          ${this.#renderWay('login', this.loginUrl)}`;
      case 'loading':
        return this.#renderPanel(skeleton(this.#l.words.loading, 6));
      case 'failed':
        return this.#renderPanel(html`${this.#failure.render()}${this.#renderWay('support', this.supportUrl)}`);
      case 'list':
        return this.#renderPanel(listView(this.#list));
    }
  }

  #renderWay(to: 'login' | 'support', url: string): TemplateResult | typeof nothing {
    const link = wayOut({ to, url, text: wayOutWords[this.#l.lang][to], ...(to === 'login' && { look: 'button' }) });
    return link === nothing ? nothing : html`<p>${link}</p>`;
  }

  #renderPanel(content: TemplateResult): TemplateResult {
    const t = this.#l.words;
    if (this.#only) return html`<div class="panel">${toolsView(this.#list)}${content}</div>`;
    return html`${tabs({
        label: t.heading,
        tabs: historyViews.map((name) => ({ name, text: t.views[name].tab })),
        current: this.#view,
        panel: 'panel',
        onChoose: this.#choose,
      })}
      <div id="panel" class="panel" role="tabpanel" aria-labelledby="tab-${this.#view}">
        ${toolsView(this.#list)}${content}
      </div>`;
  }

  get #list(): ListView {
    return {
      l: this.#l,
      view: this.#view,
      books: this.#books,
      failure: this.#failure.render(),
      lost: this.#lost,
      support: this.#renderWay('support', this.supportUrl),
      files: this.#files,
      isOpen: (id) => this.#open.has(id),
      details: this.#detailsPart.module,
      link: this.#renderLink,
      onToggle: (id) => void this.#handleToggle(id),
      onYear: (event) => void this.#handleYear(event),
      onMore: () => void this.#handleMore(),
      onExport: this.#handleExport,
      onFetch: (receipt) => void this.#withFiles((files) => void files.fetch(receipt)),
    };
  }

  /** A link to a row of another view, so that Back leads here again. */
  readonly #renderLink: ListView['link'] = (view, row, text, of) =>
    this.#only ? nothing : rowLink(widgetUrl(this, this.localName, '', placeName(view, row)), text, of, this.#keep);

  readonly #choose = (view: HistoryView): void => {
    if (view === this.#view) return;
    this.#show(view);
    this.#keep();
  };

  /** A reload and Back find the same tab. */
  readonly #keep = (): void => {
    try {
      remember(this.localName, this.#view);
    } catch {
      // Too often for this browser: the tab is not kept
    }
  };

  #show(view: HistoryView): void {
    this.#chosen = view;
    this.#sought = undefined;
    this.#lost = '';
    this.#files?.forget();
    this.requestUpdate();
  }

  readonly #handleHash = (): void => {
    const kept = viewNamed(recall(this.localName));
    const place = kept ? { view: kept } : placeIn(location.hash, this.localName);
    if (!place || (this.#only && this.#only !== place.view)) return;
    this.#show(place.view);
    this.#sought = place;
  };

  readonly #handleToggle = async (id: string): Promise<void> => {
    if (this.#open.delete(id)) this.requestUpdate();
    else if (this.#detailsPart.module ?? (await this.#detailsPart.get())) {
      this.#open.add(id);
      this.requestUpdate();
    } else await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#handleToggle(id) });
  };

  readonly #handleYear = async ({ target }: Event): Promise<void> => {
    const { value } = target as HTMLSelectElement;
    const view = this.#view;
    const pages = this.#current;
    this.#files?.forget();
    this.#lost = '';
    const year = value ? Number(value) : undefined;
    const isRead = await pages.filter(year);
    if (!isRead || !pages.shown || view !== this.#view) return;
    const { none, noneIn, listed } = this.#l.words;
    const { items, nextCursor } = pages.shown;
    const absent = year === undefined ? none : noneIn(year);
    announce(items.length > 0 ? listed(items.length, !nextCursor) : absent, 'polite', this.#l.lang);
  };

  readonly #handleMore = async (): Promise<void> => {
    const pages = this.#current;
    if (pages.isLoading || this.#failure.holds()) return;
    const before = new Set(pages.shown?.items.map(({ id }) => id));
    const isRead = await pages.load('more');
    if (!isRead || pages !== this.#current) return;
    await this.updateComplete;
    const total = pages.shown?.items.length ?? 0;
    focusRow(this.renderRoot, (id) => !before.has(id));
    const t = this.#l.words;
    const count = total - before.size;
    announce(count ? t.added(count, total) : t.listed(total, !pages.shown?.nextCursor), 'polite', this.#l.lang);
  };

  /** Brings a member to the row that a link names, however far back it is. */
  async #seek(place: HistoryPlace, row: string): Promise<void> {
    const { view } = place;
    const pages: HistoryPages<{ id: string }> = this.#books[view];
    const member = this.#member.current?.id;
    const isWanted = (): boolean =>
      this.isConnected && view === this.#view && !this.#sought && member === this.#member.current?.id;
    const [part] = await Promise.all([this.#seekingPart.get(), this.#detailsPart.get()]);
    const lost = await part?.seek(pages, row, isWanted, this.#l.lang);
    if (lost === undefined || !isWanted()) return;
    // Once it can be read again
    if (!pages.isRead) return void (this.#sought = place);
    this.#lost = lost;
    if (!lost && view !== 'receipts') this.#open.add(row);
    this.requestUpdate();
    await this.updateComplete;
    const { activeElement, body } = document;
    if (lost) announce(lost, 'polite', this.#l.lang);
    else if ([null, body, this].includes(activeElement as HTMLElement | null))
      focusRow(this.renderRoot, (id) => id === row);
  }

  /** The part that makes files, fetched when it is needed. */
  async #withFiles(act: (files: HistoryFiles) => void): Promise<void> {
    const member = this.#member.current?.id;
    const module = this.#filesPart.module ?? (await this.#filesPart.get());
    if (member !== this.#member.current?.id) return;
    if (module) this.#unread.drop();
    if (module) act((this.#files ??= new module.HistoryFiles(this, this.context, this.#l)));
    else await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#withFiles(act) });
  }

  readonly #handleExport = (): void => {
    const view = this.#view;
    const { year, readPage } = this.#books[view];
    void this.#withFiles((files) => void files.export({ view, year, readPage }));
  };

  #forget(): void {
    for (const pages of Object.values(this.#books)) pages.reset();
    this.#open.clear();
    this.#files?.forget();
    this.#unread.drop();
    this.#lost = '';
  }

  /** The member is back, tries again, or has paid in another widget. */
  readonly #handleReload = (): void => {
    const pages = this.#current;
    if (!this.#member.current) {
      if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    } else if (this.isConnected && !pages.isLoading) void pages.load(pages.shown ? 'again' : 'open');
  };
}
