import { ClientError, type Membership } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { live } from 'lit/directives/live.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { RereadController } from '../../controllers/reread-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { unsay } from '../../internal/unsay.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { AutoRenewing } from './membership-status.auto-renewing.ts';
import { MembershipStatusChangedEvent } from './membership-status.events.ts';
import { words } from './membership-status.messages.ts';
import { hasTurned, isOver, lead } from './membership-status.standing.ts';
import { styles } from './membership-status.styles.ts';
import { membershipView } from './membership-status.view.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'membership';

/**
 * @summary Shows a member where their membership stands: since and until when, what is left, credit, coupons, renewal.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {MembershipStatusChangedEvent} membership-status-changed - The member turned automatic renewal on or off, and the portal has it. Carries which.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart state - Whether the membership is in good standing.
 * @csspart lead - What is left of it, in words.
 * @csspart lapse - What having lapsed means, in the union's words.
 * @csspart renewal - When it can be renewed, and the way to.
 * @csspart number - The member number.
 * @csspart credit - What the union owes the member.
 * @csspart coupon - One coupon.
 * @csspart copy - The button that copies the number or a code.
 * @csspart auto-renewal - Automatic renewal, with its switch.
 * @csspart switch - The switch of automatic renewal.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart reauthentication - Around the request for the password.
 * @csspart cancel - The button that gives up the change when the password is asked.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class MembershipStatus extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** The page with `renewal-checkout`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'renewal-url' }) renewalUrl = '';

  /** The page with `membership-card`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'card-url' }) cardUrl = '';

  /** The page with `member-history`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'history-url' }) historyUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins: a link in every state. None when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #membership = new ResourceController(this, async (signal) =>
    (await this.context.ready()).membership.read({ signal, fresh: this.#known !== undefined }),
  );
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #copy = new CopyController(this);
  readonly #part = new LazyController(this, () => import('./membership-status.auto-renewing.ts'));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#membership.ensure();
    },
    keeps: () => this.#isBusy,
    onExpire: (member) => this.#auto?.expire(member),
    onResume: () => this.#auto?.resume(),
    onForget: () => {
      this.#membership.reset();
      this.#auto?.forget();
      this.#failure.clear();
      this.#known = undefined;
      this.#isRefused = false;
      this.#opening = undefined;
      unsay(this.#said);
    },
  });
  readonly #reread = new RereadController(this, {
    context: this.context,
    member: this.#member,
    resource: this.#membership,
    failure: this.#failure,
    events: ['renewal-checkout-paid'],
    // Never under what the member is doing
    mayRead: () => !this.#isBusy,
  });
  /** As last known: it stays in view while it is asked for again. */
  #known: Membership | undefined;
  #auto: AutoRenewing | undefined;
  /** What the switch was put to while its part is on its way. */
  #opening: boolean | undefined;
  #said = '';
  /** The portal did not grant what was asked of it. */
  #isRefused = false;

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#known) return 'membership';
    if (this.#reread.error) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  get #isBusy(): boolean {
    return this.#opening !== undefined || this.#auto?.wish !== undefined;
  }

  get #isSaving(): boolean {
    return this.#opening !== undefined || (this.#auto?.pending ?? false);
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#membership;
    if (!value || value === this.#known || !this.#member.current) return;
    if (this.#known && hasTurned(this.#known, value))
      this.#say(`${this.#l.words.states[value.state]}. ${lead(this.#l, value)}.`);
    this.#known = value;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#auto?.reauthentication;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${this.#l.words.heading}></span></h2>
      ${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView(view)}</div>
      ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
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
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderLinks()}`;
      case 'membership':
        return this.#known && this.#renderMembership(this.#known);
    }
  }

  #renderMembership(membership: Membership): TemplateResult {
    const t = this.#l.words;
    const way = (text: string, id?: string): unknown =>
      wayOut({ to: 'renewal', url: widgetUrl(this, 'renewal-checkout', this.renewalUrl, id), text, look: 'button' });
    return html`${this.#isBusy ? nothing : this.#failure.render()}
    ${membershipView({
      l: this.#l,
      membership,
      memberNumber: this.#member.current?.memberNumber ?? '',
      copy: (text, what) => this.#copy.render(text, what),
      ways: {
        renewal: way(wayOutWords[this.#l.lang].renewal),
        checkout: way(t.seeCheckout, membership.checkout),
        support: this.#renderSupport(),
      },
    })}
    ${membership.autoRenewal === 'not-offered' ? nothing : this.#renderAutoRenewal(membership)}${this.#renderLinks()}`;
  }

  /* eslint-disable lit-a11y/role-has-required-aria-attrs -- a native box says itself whether it is checked */
  #renderAutoRenewal(membership: Membership): TemplateResult {
    const t = this.#l.words;
    const isOn = membership.autoRenewal === 'on';
    const setting: 'on' | 'off' = isOn ? 'on' : 'off';
    const state = this.#isSaving ? 'saving' : this.#isBusy ? 'unsaved' : setting;
    return html`<div class="auto" part="auto-renewal">
        <label for="auto-renewal">
          <input
            type="checkbox"
            role="switch"
            id="auto-renewal"
            part="switch"
            aria-labelledby="auto-name"
            aria-describedby=${this.#isBusy ? 'auto-setting auto-meaning' : 'auto-meaning'}
            aria-busy=${this.#isSaving ? 'true' : 'false'}
            .checked=${live(this.#opening ?? this.#auto?.wish ?? isOn)}
            @click=${this.#handlePress}
            @change=${this.#handleSwitch}
          />
          <span id="auto-name" class="name">${t.auto}</span>
          <span id="auto-setting" class="setting" data-setting=${state} .textContent=${t.autoState[state]}></span>
        </label>
        <p
          id="auto-meaning"
          class="quiet"
          .textContent=${t.autoMeaning[isOver(membership) ? (`over-${setting}` as const) : setting]}
        ></p>
      </div>
      ${this.#isRefused ? notice({ kind: 'info', text: t.said['not-kept'] }) : nothing}
      ${this.#isBusy ? this.#failure.render() : nothing}`;
  }

  /* eslint-enable lit-a11y/role-has-required-aria-attrs */

  #renderLinks(): TemplateResult {
    const { card, history } = wayOutWords[this.#l.lang];
    return html`<p class="actions">
      ${wayOut({ to: 'card', url: widgetUrl(this, 'membership-card', this.cardUrl), text: card })}
      ${wayOut({ to: 'history', url: widgetUrl(this, 'member-history', this.historyUrl), text: history })}
      ${this.#renderSupport()}
    </p>`;
  }

  #renderSupport(): TemplateResult | typeof nothing {
    return wayOut({ to: 'support', url: this.supportUrl, text: wayOutWords[this.#l.lang].support });
  }

  /** One change at a time, and none before trying again has a point. */
  readonly #handlePress = (event: Event): void => {
    if (this.#isSaving || (this.#isBusy && this.#failure.holds())) event.preventDefault();
  };

  readonly #handleSwitch = (event: Event): void => {
    void this.#set((event.target as HTMLInputElement).checked);
  };

  async #set(on: boolean): Promise<void> {
    this.#opening = on;
    this.#isRefused = false;
    this.#failure.clear();
    const auto = await this.#prepare();
    // Whoever chose it has left
    if (this.#opening !== on) return;
    this.#opening = undefined;
    if (auto) await auto.set(on);
    else void this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#set(on) });
  }

  /** The part that writes, fetched when it is needed. */
  async #prepare(): Promise<AutoRenewing | undefined> {
    const part = this.#part.module ?? (await this.#part.get());
    this.#auto ??=
      part &&
      new part.AutoRenewing(this, {
        context: this.context,
        failure: this.#failure,
        member: () => this.#member.current,
        onAnswer: (membership, wish) => {
          this.#settle(membership, wish);
        },
        onDoubt: () => {
          this.#reread.read();
        },
      });
    return this.#auto;
  }

  #settle(membership: Membership, wish: boolean): void {
    const { autoRenewal } = membership;
    this.#membership.set(membership);
    this.#isRefused = (autoRenewal === 'on') !== wish;
    const said = this.#isRefused || autoRenewal === 'not-offered' ? 'not-kept' : autoRenewal;
    this.#say(this.#l.words.said[said]);
    if (!this.#isRefused) this.dispatchEvent(new MembershipStatusChangedEvent(autoRenewal));
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string): void {
    if (!this.isConnected) return;
    this.#said = text;
    announce(text, 'polite', this.#l.lang);
  }
}
