import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { refusalText } from '../../messages/refusals.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { countText, listView, type Sought } from './document-library.list-view.ts';
import { words } from './document-library.messages.ts';
import { DocumentOpening } from './document-library.opening.ts';
import { LibraryReading } from './document-library.reading.ts';
import { styles } from './document-library.styles.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'closed' | 'list';

/** How long after the last letter a search begins, in milliseconds. */
const pause = 250;

/**
 * @summary Shows members the documents that are for them alone: by category, by words of a title, and each file to open.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart count - How many documents there are.
 * @csspart documents - The list.
 * @csspart document - One document of it.
 * @csspart open - The button that gets a file.
 * @csspart follow - The link that opens it, once it is there.
 * @csspart everything - The button that ends a search.
 * @csspart more - The button that shows more documents.
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
export class DocumentLibrary extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, states, styles];

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
  readonly #reading: LibraryReading = new LibraryReading(this, this.context, () => this.#member);
  readonly #member: MemberController = new MemberController(this, this.context, {
    onPresent: () => {
      this.#reading.ensure();
    },
    onForget: () => {
      this.#forget();
    },
  });
  readonly #opening = new DocumentOpening(this, {
    context: this.context,
    l: this.#l,
    onDoubt: () => {
      this.#reading.again(true);
    },
  });
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new SeenAgainController(this, this.#handleReload);
    new UnreadController(this, {
      failure: this.#failure,
      error: () => this.#reading.error,
      isLoading: () => this.#reading.isLoading,
      isAsked: () => this.#reading.isAsked,
      onRetry: () => {
        if (this.#reading.pages.ask === 'more') void this.#handleMore();
        else this.#handleReload();
      },
    });
  }

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    const { isKnown, refusal, error } = this.#reading;
    if (!isKnown) return error ? 'failed' : 'loading';
    return refusal ? 'closed' : 'list';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      // Moved in the page it goes on
      if (!this.isConnected) clearTimeout(this.#timer);
    });
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#expiry.render()}
      <div class="view">${this.#renderView(view)}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
      ${homeWay(this.#l.lang, this.homeUrl)}
    </section>`;
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
    const { pages, categories } = this.#reading;
    return listView({
      l: this.#l,
      pages,
      categories,
      text: this.#text,
      opening: this.#opening,
      failure: this.#failure.render(),
      support: this.#renderWay('support', this.supportUrl),
      onType: this.#handleType,
      onSearch: (change) => void this.#search(change),
      onClear: () => {
        this.#text = '';
        void this.#search({ category: '' });
      },
      onMore: () => void this.#handleMore(),
    });
  }

  readonly #handleType = (text: string): void => {
    this.#text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#search({}), pause);
  };

  async #search({ category = this.#reading.pages.chosen.category }: Sought): Promise<void> {
    clearTimeout(this.#timer);
    this.requestUpdate();
    const { pages } = this.#reading;
    const text = this.#text.trim();
    const isSame = text === (pages.chosen.text ?? '') && (category ?? '') === (pages.chosen.category ?? '');
    if ((isSame && pages.isRead) || this.#failure.holds()) return;
    this.#opening.forget();
    if (!(await pages.choose({ ...(text && { text }), ...(category && { category }) })) || !pages.shown) return;
    const found = pages.shown.items.length > 0 ? `${countText(this.#l, pages)}.` : this.#l.words.noneFound;
    announce(found, 'polite', this.#l.lang);
  }

  readonly #handleMore = async (): Promise<void> => {
    const { pages } = this.#reading;
    if (pages.isLoading || this.#failure.holds()) return;
    const before = new Set(pages.shown?.items.map(({ id }) => id));
    if (!(await pages.load('more'))) return;
    await this.updateComplete;
    const added = pages.shown?.items.filter(({ id }) => !before.has(id)) ?? [];
    if (added[0]) this.shadowRoot?.getElementById(`title-${added[0].id}`)?.focus();
    announce(this.#l.words.added(added.length), 'polite', this.#l.lang);
  };

  /** The member is back, or tries again. */
  readonly #handleReload = (): void => {
    if (!this.#member.current) {
      if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    } else if (this.isConnected) this.#reading.again();
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.#text = '';
    this.#opening.forget();
    this.#reading.forget();
    this.#failure.clear();
  }
}
