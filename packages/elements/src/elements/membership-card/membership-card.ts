import { ClientError, type Card } from '@trait-union/client';
import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { FileOfferController } from '../../controllers/file-offer-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { RereadController } from '../../controllers/reread-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { printerIcon, saveIcon } from '../../internal/icons.ts';
import { moment } from '../../internal/moment.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import type { Code } from '../../internal/qr-code.ts';
import { same } from '../../internal/same.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { dialog } from '../../styles/dialog.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { cardFace, codePicture } from './membership-card.face.ts';
import { words } from './membership-card.messages.ts';
import { styles } from './membership-card.styles.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'none' | 'card';
type Kit = typeof import('./membership-card.kit.ts');

/** What is made of the card outside the page. */
type Act = 'print' | 'save';

/** The place of the picture among the element's files. */
const picturePlace = 'card';

/**
 * @summary Shows the member's card, to be scanned at a door, printed at its size and saved as a picture.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart card - The member's card.
 * @csspart organization - The name of the union on it.
 * @csspart name - The member's name on it.
 * @csspart stamp - What marks a card that has expired.
 * @csspart code - The QR code.
 * @csspart enlarge - The button that enlarges the code.
 * @csspart dialog - Around the enlarged code.
 * @csspart close - The button that closes it.
 * @csspart number - The member number, beside the button that copies it.
 * @csspart copy - The button that copies the number.
 * @csspart print - The button that prints the card.
 * @csspart picture - The button that makes a picture of the card.
 * @csspart offer - The picture, once it is ready.
 * @csspart save - The link that saves it.
 * @csspart share - The button that shares it, where the browser can.
 * @csspart pass - A pass for the wallet of a telephone.
 * @csspart confirmed - When the portal confirmed the card last, while it cannot.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of the card, of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-panel-background=Canvas] - Background of the enlarged code.
 * @cssprop [--tu-panel-color=CanvasText] - Text of the enlarged code.
 */
export class MembershipCard extends PortalElement {
  static override styles = [PortalElement.styles, buttons, dialog, states, styles];

  /** The page with `membership-status`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'membership-url' }) membershipUrl = '';

  /** The page with `renewal-checkout`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'renewal-url' }) renewalUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins: a link in every state. None when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #card = new ResourceController(this, async (signal) =>
    (await this.context.ready()).membership.card({ signal }),
  );
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  /** What cannot be made of the card, which is shown apart from what cannot be read. */
  readonly #unmade = new FailureController(this, () => this.context.client?.clock);
  readonly #copy = new CopyController(this);
  readonly #offer = new FileOfferController(this);
  readonly #kit = new LazyController(this, () => import('./membership-card.kit.ts'));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#card.ensure();
    },
    onForget: () => {
      this.#card.reset();
      this.#failure.clear();
      this.#isAbsent = false;
      this.#drop();
    },
  });
  readonly #reread = new RereadController(this, {
    context: this.context,
    member: this.#member,
    resource: this.#card,
    failure: this.#failure,
    events: ['renewal-checkout-paid'],
    // The member has no card
    isAnswer: ({ code }) => code === 'not-found',
  });
  /** As last known, and when the portal said so, in milliseconds: it stays in view without a network (F19). */
  #known: { card: Card; at: number } | undefined;
  #code: Code | undefined;
  /** The member has no card, as far as is known. */
  #isAbsent = false;
  #making: { act: Act } | undefined;
  /** The browser gave no picture. */
  #isUnsaved = false;
  #removePaper = (): void => undefined;

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#isAbsent) return 'none';
    if (this.#member.current && this.#known) return 'card';
    if (this.#reread.error) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#removePaper();
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state, value } = this.#card;
    // While it is being asked for again it is as it was
    if (state.status === 'failed') this.#isAbsent = state.error.code === 'not-found';
    else if (value) this.#isAbsent = false;
    if (this.#isAbsent && this.#known) this.#drop();
    if (this.#member.current && value && value !== this.#known?.card) this.#know(value);
    const { module } = this.#kit;
    if (this.#known && !this.#code && module) this.#code = codeFor(module, this.#known.card);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#renderView(view)} ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view: View): unknown {
    const t = this.#l.words;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'loading':
        return skeleton(t.loading, 5);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderWays()}`;
      case 'none':
        return html`${notice({ kind: 'info', text: t.none, detail: t.noneDetail })}${this.#renderWays()}`;
      case 'card':
        return this.#known && this.#renderCard(this.#known.card);
    }
  }

  #renderCard(card: Card): TemplateResult {
    const t = this.#l.words;
    return html`${this.#renderUnconfirmed()}
      ${card.state === 'expired' ? notice({ kind: 'info', text: t.expired, actions: this.#renderRenewal() }) : nothing}
      <div class="frame">${cardFace({ l: this.#l, card, code: this.#code, onEnlarge: this.#handleEnlarge })}</div>
      ${this.#kit.module && !this.#code ? notice({ kind: 'info', text: t.noCode }) : nothing}
      <p class="copy">
        <span>${t.number}</span> <strong part="number" translate="no" .textContent=${card.memberNumber}></strong>
        ${this.#copy.render(card.memberNumber, t.number)}
      </p>
      ${this.#isUnsaved ? notice({ kind: 'info', text: t.notSaved }) : nothing}${this.#unmade.render()}
      ${this.#renderActs(card)}${this.#offer.render(picturePlace, t.ready)}
      ${this.#renderWays()}${this.#code ? this.#renderDialog(card, this.#code) : nothing}`;
  }

  /** What the portal said last, while it cannot be asked. */
  #renderUnconfirmed(): unknown {
    if (!this.#failure.error || !this.#known) return nothing;
    const at = moment(this.#l, new Date(this.#known.at).toISOString());
    return html`${this.#failure.render()}
      <p class="quiet" part="confirmed" .textContent=${this.#l.words.confirmed(at)}></p>`;
  }

  #renderActs({ passes }: Card): TemplateResult {
    const t = this.#l.words;
    const making = this.#making?.act;
    return html`<p class="actions">
      <button type="button" part="print" aria-busy=${making === 'print' ? 'true' : 'false'} @click=${this.#handlePrint}>
        ${icon(printerIcon)}${t.print}
      </button>
      <button
        type="button"
        class="quiet-button"
        part="picture"
        aria-busy=${making === 'save' ? 'true' : 'false'}
        @click=${this.#handleSave}
      >
        ${icon(saveIcon)}<span .textContent=${making === 'save' ? t.saving : t.save}></span>
      </button>
      ${passes.map(({ wallet, url }) => {
        const address = safeUrl(url);
        return address
          ? html`<a class="button quiet-button" part="pass" href=${address} rel="noreferrer">${t.wallets[wallet]}</a>`
          : nothing;
      })}
    </p>`;
  }

  /** As large as the screen lets it be; a press beside it closes it, as Escape does. */
  #renderDialog({ name, memberNumber, state }: Card, code: Code): TemplateResult {
    const t = this.#l.words;
    return html`<dialog part="dialog" aria-labelledby="show" .closedBy=${'any'}>
      <div class="large">
        <h3 id="show">${t.show}</h3>
        ${codePicture(code, t.codeText)}
        <p>
          <strong .textContent=${name}></strong><br />
          <span translate="no" .textContent=${memberNumber}></span> · <span .textContent=${t.states[state]}></span>
        </p>
        <p class="quiet">${t.brightness}</p>
        <button type="button" part="close" @click=${this.#handleClose}>${t.close}</button>
      </div>
    </dialog>`;
  }

  #renderRenewal(): TemplateResult | typeof nothing {
    const url = widgetUrl(this, 'renewal-checkout', this.renewalUrl);
    return wayOut({ to: 'renewal', url, text: wayOutWords[this.#l.lang].renewal, look: 'button' });
  }

  #renderWays(): TemplateResult {
    const { membership, support } = wayOutWords[this.#l.lang];
    return html`<p class="actions ways">
      ${wayOut({ to: 'membership', url: widgetUrl(this, 'membership-status', this.membershipUrl), text: membership })}
      ${wayOut({ to: 'support', url: this.supportUrl, text: support })}
    </p>`;
  }

  #know(card: Card): void {
    if (!same(card, this.#known?.card)) this.#offer.withdraw();
    if (card.verifyUrl !== this.#known?.card.verifyUrl) this.#code = undefined;
    this.#known = { card, at: this.context.client?.clock.now() ?? Date.now() };
    if (!this.#kit.module) void this.#equip();
  }

  /** There is no card any more, or it is somebody else's turn. */
  #drop(): void {
    this.#known = undefined;
    this.#code = undefined;
    this.#making = undefined;
    this.#isUnsaved = false;
    this.#unmade.clear();
    this.#offer.withdraw();
    this.#removePaper();
  }

  readonly #handleEnlarge = (): void => {
    this.dialog?.showModal();
  };

  readonly #handleClose = (): void => {
    this.dialog?.close();
  };

  readonly #handlePrint = (): void => {
    void this.#make('print');
  };

  readonly #handleSave = (): void => {
    void this.#make('save');
  };

  /** What a card is shown whole with; where it cannot be had, that is said, to be tried again by `act` if there is one. */
  async #equip(act?: Act): Promise<Kit | undefined> {
    const kit = this.#kit.module ?? (await this.#kit.get());
    if (!this.#known) return undefined;
    if (kit) this.#unmade.clear();
    else
      void this.#unmade.show(new ClientError('unreachable'), {
        quiet: !act,
        onRetry: () => void (act ? this.#make(act) : this.#equip()),
      });
    // With the code that it gives
    await this.updateComplete;
    return kit;
  }

  async #make(act: Act): Promise<void> {
    if (this.#making) return;
    const making = (this.#making = { act });
    this.requestUpdate();
    const kit = await this.#equip(act);
    if (this.#making === making && kit && act === 'print') this.#print(kit);
    else if (this.#making === making && kit) await this.#save(kit, making);
    if (this.#making !== making) return;
    this.#making = undefined;
    this.requestUpdate();
  }

  #print(kit: Kit): void {
    if (!this.shadowRoot) return;
    this.#removePaper();
    this.#removePaper = kit.printPicture(this.#paint(kit), this.#l.words.title, this.shadowRoot);
  }

  async #save(kit: Kit, making: object): Promise<void> {
    const picture = await kit.encode(this.#paint(kit));
    // Whoever asked for it has left
    if (this.#making !== making) return;
    const t = this.#l.words;
    this.#isUnsaved = !picture;
    announce(picture ? t.ready : t.notSaved, picture ? 'polite' : 'assertive', this.#l.lang);
    if (picture) this.#offer.make(picturePlace, picture, `${t.file}.png`, 'image/png');
    else this.#offer.withdraw();
  }

  /** The card laid out at its own size, out of sight for as long as it is painted. */
  #paint(kit: Kit): HTMLCanvasElement {
    const place = document.createElement('div');
    place.className = 'exact';
    this.renderRoot.append(place);
    try {
      if (this.#known) render(cardFace({ l: this.#l, card: this.#known.card, code: this.#code }), place);
      const [face] = place.children;
      kit.fit(face as HTMLElement);
      return kit.paint(face as HTMLElement);
    } finally {
      place.remove();
    }
  }
}

/** A scanner follows an address from anywhere: it has to be whole, and secure. */
const codeFor = ({ codeOf }: Kit, { verifyUrl }: Card): Code | undefined =>
  /^https:\/\/[^/]/i.test(verifyUrl) && safeUrl(verifyUrl) ? codeOf(verifyUrl) : undefined;
