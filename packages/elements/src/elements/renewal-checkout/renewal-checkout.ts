import { ClientError, type PaymentOption, type Quote } from '@trait-union/client';
import type { PayMemory, PaymentProvider, PayState } from '@trait-union/client/payment';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { LinkToken } from '../../internal/link-token.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { same } from '../../internal/same.ts';
import { sameOriginUrl } from '../../internal/safe-url.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { Chosen } from './renewal-checkout.choice.ts';
import type { RenewalChoosing } from './renewal-checkout.choosing.ts';
import { load, type Loaded } from './renewal-checkout.loading.ts';
import { checkoutMemory } from './renewal-checkout.memory.ts';
import { words } from './renewal-checkout.messages.ts';
import type { RenewalPaying } from './renewal-checkout.paying.ts';
import { quoteView } from './renewal-checkout.quote-view.ts';
import { styles } from './renewal-checkout.styles.ts';

// The event is fired by a part that is loaded on demand; its type belongs to the element all the same.
export type { RenewalCheckoutPaidEvent } from './renewal-checkout.events.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'barred' | 'choosing' | 'paying';

/**
 * @summary Renews a membership: what to renew, what it comes to, how to pay, and whether it is paid.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-payment - The payment provider's own fields, which it mounts in the page's tree; not for the page to fill.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {RenewalCheckoutPaidEvent} renewal-checkout-paid - The backend says that a checkout is paid. Carries its opaque id.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart barred - Why there is nothing to pay here.
 * @csspart quote - What it comes to, line by line.
 * @csspart due - The amount to pay now.
 * @csspart expiry - The new expiry of a membership.
 * @csspart apply-coupon - The button that takes a coupon into the amount.
 * @csspart remove-coupon - The button that takes it out again.
 * @csspart pay - The button that pays.
 * @csspart outcome - What became of a payment.
 * @csspart instructions - How to pay by cheque, in person or by transfer.
 * @csspart reference - What to write on such a payment.
 * @csspart receipt - The receipt.
 * @csspart print - The button that prints the receipt, or the instructions.
 * @csspart copy - The button that copies the reference.
 * @csspart resume - The button that goes on with a payment.
 * @csspart check - The button that asks how a payment stands.
 * @csspart send-again - The button that sends the same order again.
 * @csspart give-up - The button that gives an order up.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart cancel - The button that gives the act up, where the password is asked before it.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again, or asks again, after a failure.
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
export class RenewalCheckout extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, lightFormStyles, states, styles];

  /** Ways to pay of the site's own, by script; they go before those that come with the element. */
  @property({ attribute: false }) providers: readonly PaymentProvider[] = [];

  /** The page with `membership-status`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'membership-url' }) membershipUrl = '';

  /** The page with `member-history`, for the receipt. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'history-url' }) historyUrl = '';

  /** The page with this widget, where a provider leads back, on its own origin: for a site whose pages differ by what follows the `?`. */
  @property({ attribute: 'return-url' }) returnUrl = '';

  /** The page where members sign in. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #link = new LinkToken(this, () => {
    void this.#recover();
  });
  readonly #loading = new ResourceController(this, (signal) => this.#load(signal));
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #choosingPart = new LazyController(this, () => import('./renewal-checkout.choosing.ts'));
  readonly #part = new LazyController(this, () => import('./renewal-checkout.paying.ts'));
  readonly #barredPart = new LazyController(this, () => import('./renewal-checkout.barred-view.ts'));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#loading.ensure();
    },
    keeps: () => (this.#choosing?.touched ?? false) || (this.#paying?.busy ?? false),
    onExpire: (member) => void this.#prepare().then((paying) => paying?.expire(member)),
    onResume: () => {
      this.#paying?.resume();
      this.#choosing?.resume();
    },
    onForget: () => {
      this.#forget();
    },
  });
  /** Fetched beside the offer. */
  #choosing: RenewalChoosing | undefined;
  #paying: RenewalPaying | undefined;
  /** As last known: it stays in view while it is asked for again. */
  #known: Loaded | undefined;
  /** A payment may be out: nothing else is offered until that is known. */
  #isRecovering = false;
  /** The member whose payment was looked for. */
  #lookedFor: string | undefined;

  /** What the last order was made of. */
  #ordered: Chosen | undefined;

  /** Back from a provider, the address names the checkout; a reload finds it in the tab. */
  readonly #memory: PayMemory = {
    read: () => this.#link.value ?? checkoutMemory.read(),
    write: (checkout) => {
      if (this.#link.value !== checkout) this.#link.drop();
      checkoutMemory.write(checkout);
    },
    forget: () => {
      this.#link.drop();
      checkoutMemory.forget();
    },
  };

  constructor() {
    super();
    new SeenAgainController(this, this.#handleReload);
    new UnreadController(this, {
      failure: this.#failure,
      error: () =>
        this.#view === 'failed' && !this.#isRecovering
          ? errorOf(this.#member.current ? this.#loading.state : this.context.session)
          : undefined,
      onRetry: this.#handleReload,
    });
  }

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    if (this.#paying?.isShown) return 'paying';
    if (this.#isRecovering) return this.#failure.error ? 'failed' : 'loading';
    if (this.#known) return this.#known.offer ? 'choosing' : 'barred';
    return this.#loading.state.status === 'failed' ? 'failed' : 'loading';
  }

  /** An order is on its way to the backend: what was chosen stands still. */
  get #isSending(): boolean {
    return ['starting', 'asking'].includes(this.#paying?.state.state ?? 'ready');
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.shadowRoot?.getElementById('step') ?? this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { session } = this.context;
    if (session.status === 'signed-out' && session.reason !== 'expired') checkoutMemory.forget();
    this.#lookForPayment();
    // What is sent again is what can be seen
    if (this.#choosing && !same(this.#choosing.chosen, this.#ordered)) this.#paying?.putAwayUnsent();
    const { value } = this.#loading;
    if (value && value !== this.#known && this.#member.current) this.#take(value);
    if (this.#view === 'barred') void (this.#barredPart.module ?? this.#barredPart.get());
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#member.current && this.#paying?.reauthentication;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#expiry.render()}${asking?.render()}
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
        return html`<p>${t.signedOut}</p>
          ${this.#renderLogin()}`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}
          <p class="actions">${this.#renderWays()}</p>`;
      case 'barred':
        return this.#renderBarred();
      case 'choosing':
        return this.#choosing?.render({ sending: this.#isSending, outcome: this.#paying?.renderOutcome() });
      case 'paying':
        return this.#paying?.render();
    }
  }

  #renderLogin(): TemplateResult | typeof nothing {
    const login = wayOut({ to: 'login', url: this.loginUrl, text: wayOutWords[this.#l.lang].login, look: 'button' });
    return login === nothing ? nothing : html`<p>${login}</p>`;
  }

  #renderBarred(): TemplateResult {
    const { module } = this.#barredPart;
    const { barred, membership } = this.#known ?? {};
    if (!module || !barred) return skeleton(this.#l.words.loading, 3);
    return html`${module.barredView(this.#l, barred, membership)}
      <p class="actions">${this.#renderWays()}</p>`;
  }

  /** A widget that stands on this page is where the link leads, whatever the address says. */
  #renderWays(): TemplateResult {
    const t = wayOutWords[this.#l.lang];
    const membership = widgetUrl(this, 'membership-status', this.membershipUrl);
    const history = widgetUrl(this, 'member-history', this.historyUrl);
    return html`${wayOut({ to: 'membership', url: membership, text: t.membership, look: 'quiet-button' })}
    ${wayOut({ to: 'history', url: history, text: t.history, look: 'quiet-button' })}
    ${wayOut({ to: 'support', url: this.supportUrl, text: t.support })}`;
  }

  #take(loaded: Loaded): void {
    this.#known = loaded;
    const { offer, membership } = loaded;
    const { module } = this.#choosingPart;
    if (offer && module) {
      this.#choosing ??= new module.RenewalChoosing(this, {
        context: this.context,
        l: this.#l,
        failure: this.#failure,
        isShown: () => this.#view === 'choosing' && !this.#isSending,
        onFail: (error, again) => void this.#fail(error, again),
        onPay: (quote, option) => void this.#pay(quote, option),
      });
      this.#choosing.open(offer, membership);
    }
    if (membership?.checkout && (this.#paying?.state.state ?? 'ready') === 'ready') void this.#recover();
  }

  async #load(signal: AbortSignal): Promise<Loaded> {
    const part = this.#choosingPart.get();
    const loaded = await load(await this.context.ready(), signal, this.#known !== undefined);
    if (loaded.offer && !(await part)) throw new ClientError('unreachable');
    return loaded;
  }

  /** Once for each member: a payment that was out when the page was left. */
  #lookForPayment(): void {
    const member = this.#member.current?.id;
    if (!member || this.#lookedFor === member) return;
    this.#lookedFor = member;
    if (this.#memory.read() !== undefined) void this.#recover();
  }

  async #recover(): Promise<void> {
    if (!this.#member.current) return;
    this.#isRecovering = true;
    this.#failure.clear();
    const paying = await this.#prepare();
    if (paying) {
      paying.recover();
      this.#isRecovering = false;
    } else await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#recover() });
  }

  readonly #pay = async (quote: Quote, option: PaymentOption | undefined): Promise<void> => {
    const paying = await this.#prepare();
    if (!paying)
      await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#pay(quote, option) });
    // What it came to may have changed meanwhile
    else if (this.#choosing?.isCurrent(quote)) {
      this.#ordered = this.#choosing.chosen;
      paying.pay(quote, option);
    }
  };

  /** The part that pays, fetched when it is needed. */
  async #prepare(): Promise<RenewalPaying | undefined> {
    const part = this.#part.module ?? (await this.#part.get());
    this.#paying ??=
      part &&
      new part.RenewalPaying(this, {
        context: this.context,
        failure: this.#failure,
        member: () => this.#member.current,
        memory: this.#memory,
        providers: () => this.providers,
        returnUrl: () => sameOriginUrl(this.returnUrl) ?? `${location.origin}${location.pathname}`,
        quote: (quote) => quoteView(this.#l, quote),
        ways: () => this.#renderWays(),
        onChange: this.#handlePaying,
      });
    return this.#paying;
  }

  readonly #handlePaying = (state: PayState): void => {
    if (state.state === 'paid') {
      this.#choosing?.forget();
      checkoutMemory.forget();
      // A reload shows the receipt again; another visit of the page does not
      this.#link.keep(state.checkout.id);
    } else if (state.state === 'rejected') this.#choosing?.refuse(state.reason);
    // What is offered may be another thing now
    if (['rejected', 'failed', 'cancelled', 'expired'].includes(state.state)) void this.#loading.load();
  };

  /** What could not be counted: shown alone where nobody was acting. */
  async #fail(error: ClientError, again: () => void): Promise<void> {
    const paying = this.#choosing?.touched ? await this.#prepare() : undefined;
    const failure = this.#failure;
    if (paying) paying.reauthentication.settle(error, { member: this.#member.current, failure, resume: again });
    else await failure.show(error, { onRetry: again, quiet: true });
  }

  #forget(): void {
    this.#loading.reset();
    this.#known = undefined;
    this.#lookedFor = undefined;
    this.#choosing?.forget();
    this.#paying?.forget();
    this.#memory.forget();
    this.#failure.clear();
  }

  /** The member is back, perhaps from another tab where it was paid. */
  readonly #handleReload = (): void => {
    if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    else if (this.#member.current && this.isConnected && this.#view !== 'paying' && !this.#isSending)
      void this.#loading.load();
  };
}
