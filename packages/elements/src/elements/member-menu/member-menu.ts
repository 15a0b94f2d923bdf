import type { SessionState } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators/query.js';
import { queryAll } from 'lit/decorators/query-all.js';
import { queryAssignedElements } from 'lit/decorators/query-assigned-elements.js';
import { state } from 'lit/decorators/state.js';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { SignOutController } from '../../controllers/sign-out-controller.ts';
import { chevronDownIcon, signOutIcon, userIcon } from '../../internal/icons.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { signOutWords } from '../../messages/sign-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { icon } from '../../templates/icon.ts';
import { MemberMenuSignedOutEvent, MemberMenuSwitchedEvent } from './member-menu.events.ts';
import { words } from './member-menu.messages.ts';
import type { Organizations } from './member-menu.organizations.ts';
import { styles } from './member-menu.styles.ts';

type SignedIn = Extract<SessionState, { status: 'signed-in' }>;

/**
 * @summary The member's name in the site's header, with their number, the webmaster's links, the way out, and the change to another of their organisations.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot links - Links (`<a>`) shown in the menu once a member is signed in: profile, registrations, receipts…
 * @slot trait-union-form - The form that asks who the member is, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {MemberMenuSignedOutEvent} member-menu-signed-out - The member signed out here, and the portal has confirmed it.
 * @fires {MemberMenuSwitchedEvent} member-menu-switched - The member acts for another of their organisations by their own act here.
 * @csspart toggle - The button that carries the member's name.
 * @csspart panel - What the button opens.
 * @csspart account - The member's number.
 * @csspart stale - That the portal does not answer, so that what is shown may be out of date.
 * @csspart sign-out - The item that signs out; the button that leaves a session which has ended, in place of the password.
 * @csspart organizations - The organisations that somebody with several acts for.
 * @csspart dialog - The dialog that asks before typed text is lost.
 * @csspart reauthentication - Around the request for the password, where the portal asks who they are first.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart cancel - The button that gives the act up.
 * @csspart expiry - Around the warning that the session is about to end.
 * @csspart notice - A message in its place.
 * @csspart extend - The button that extends the session.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of focus and of the main button.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what the button opens.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what the button opens.
 */
export class MemberMenu extends PortalElement {
  static override styles = [PortalElement.styles, buttons, styles];

  @state() private open = false;
  @state() private opensToEnd = false;

  @query('.toggle') private readonly toggle!: HTMLElement | null;
  @query('.panel') private readonly panel!: HTMLElement | null;
  @queryAll('.item') private readonly ownItems!: NodeListOf<HTMLElement>;
  @queryAssignedElements({ slot: 'links', selector: 'a' }) private readonly links!: HTMLAnchorElement[];

  readonly #l = new LocalizeController(this, words);
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #exit = new SignOutController(this, this.context, () => this.dispatchEvent(new MemberMenuSignedOutEvent()));

  readonly #member = new MemberController(this, this.context, {
    onForget: () => {
      if (this.#organizations?.isActing && this.context.session.status === 'signed-in') return;
      this.#organizations?.forget();
      this.open = false;
    },
  });
  readonly #switching = new LazyController(this, () => import('./member-menu.organizations.ts'));
  #organizations: Organizations | undefined;

  protected override firstUpdated(): void {
    keepFocus(this, () => this.toggle ?? this.querySelector<HTMLElement>(':scope > a:not([slot])'));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#handleFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#handleFocusOut);
    document.removeEventListener('pointerdown', this.#handlePointerDown);
    this.open = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.get('open')) this.#organizations?.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.open) document.addEventListener('pointerdown', this.#handlePointerDown);
    else document.removeEventListener('pointerdown', this.#handlePointerDown);
  }

  protected override render(): TemplateResult {
    const { session } = this.context;
    const signedIn = session.status === 'signed-in' ? session : undefined;
    return html`<slot ?hidden=${signedIn !== undefined}></slot>
      ${signedIn ? this.#renderMenu(signedIn) : html`<div hidden><slot name="links"></slot></div>`}
      <div class="expiry" part="expiry" lang=${this.#l.lang} dir="ltr">
        ${[this.#expiry.render(), this.#exit.render()]}
      </div>
      ${signedIn ? this.#organizations?.renderQuestion() : nothing}`;
  }

  #renderMenu({ member, stale }: SignedIn): TemplateResult {
    const t = this.#l.words;
    return html`<div lang=${this.#l.lang} dir="ltr" @keydown=${this.#handleKey}>
      <button
        type="button"
        class="toggle quiet-button"
        part="toggle"
        id="toggle"
        aria-haspopup="menu"
        aria-expanded=${this.open ? 'true' : 'false'}
        aria-controls="menu"
        @click=${this.#handleToggle}
      >
        ${icon(userIcon)}<span>${member.displayName}</span>${icon(chevronDownIcon)}
      </button>
      <div class="panel ${this.opensToEnd ? 'start' : ''}" part="panel" ?hidden=${!this.open}>
        <p class="account quiet" part="account">${t.account} <strong>${member.memberNumber}</strong></p>
        ${stale ? html`<p class="account quiet" part="stale">${t.stale}</p>` : nothing}
        <div role="menu" id="menu" aria-label=${t.menu(member.displayName)}>
          <slot name="links" @slotchange=${this.#handleLinks}></slot>
          <button type="button" class="item" part="sign-out" role="menuitem" tabindex="-1" @click=${this.#exit.run}>
            ${icon(signOutIcon)}${signOutWords[this.#l.lang].signOut}
          </button>
          ${this.#organizations?.render()}
        </div>
        ${this.#organizations?.renderMessage()}
      </div>
    </div>`;
  }

  get #items(): HTMLElement[] {
    return [...this.links, ...this.ownItems];
  }

  async #show(at: 'first' | 'last'): Promise<void> {
    this.open = true;
    this.opensToEnd = false;
    await this.updateComplete;
    this.opensToEnd = (this.panel?.getBoundingClientRect().left ?? 0) < 0;
    this.#items.at(at === 'first' ? 0 : -1)?.focus();
    await this.#showOrganizations();
  }

  async #showOrganizations(): Promise<void> {
    const module = await this.#switching.get();
    if (!module || !this.open) return;
    this.#organizations ??= new module.Organizations(this, {
      context: this.context,
      member: () => this.#member.current,
      onEntered: (organization) => this.dispatchEvent(new MemberMenuSwitchedEvent(organization)),
    });
    await this.#organizations.open();
  }

  #close(): void {
    if (!this.open) return;
    this.open = false;
    this.toggle?.focus();
  }

  #move(step: number): void {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    items.at((at + step + items.length) % items.length)?.focus();
  }

  readonly #handleToggle = (): void => {
    if (this.open) this.#close();
    else void this.#show('first');
  };

  /** The keys of the menu button pattern of the ARIA Authoring Practices. */
  readonly #handleKey = (event: KeyboardEvent): void => {
    const keys: Record<string, () => void> = this.open
      ? {
          ArrowDown: () => {
            this.#move(1);
          },
          ArrowUp: () => {
            this.#move(-1);
          },
          Home: () => this.#items[0]?.focus(),
          End: () => this.#items.at(-1)?.focus(),
          Escape: () => {
            this.#close();
          },
        }
      : { ArrowDown: () => void this.#show('first'), ArrowUp: () => void this.#show('last') };
    const act = keys[event.key];
    // A field of the form has the other keys for itself
    if (!act || (event.target instanceof HTMLInputElement && event.key !== 'Escape')) return;
    event.preventDefault();
    act();
  };

  /** The webmaster's links become items of the menu. */
  readonly #handleLinks = (): void => {
    for (const link of this.links) {
      link.role = 'menuitem';
      link.tabIndex = -1;
      link.addEventListener('click', this.#handleLinkClick);
    }
  };

  readonly #handleLinkClick = (): void => {
    this.open = false;
  };

  readonly #handleFocusOut = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && !this.contains(to)) this.open = false;
  };

  readonly #handlePointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };
}
