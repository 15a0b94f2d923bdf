import type { ClientError, PaymentOption, Quote, SessionMember } from '@trait-union/client';
import { Paying, type PayAct, type PaymentProvider, type PayMemory, type PayState } from '@trait-union/client/payment';
import { html, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { hasFocus } from '../../internal/has-focus.ts';
import { outcomeStyles } from '../../styles/outcome.ts';
import { RenewalCheckoutPaidEvent } from './renewal-checkout.events.ts';
import { checkoutMemory } from './renewal-checkout.memory.ts';
import { underWay } from './renewal-checkout.loading.ts';
import { payingWords } from './renewal-checkout.paying-messages.ts';
import { payingStyles } from './renewal-checkout.paying-styles.ts';
import { outcomeView, payingView, saidOf } from './renewal-checkout.paying-view.ts';
import { Watching } from './renewal-checkout.watching.ts';

/** How long asking how it stands goes without a word, in milliseconds. */
const patience = 400;

const out: readonly PayState['state'][] = ['paying', 'leaving', 'open', 'unavailable', 'awaited', 'uncertain'];

/** Where the backend may have news of it. */
const awaiting: readonly PayState['state'][] = [...out, 'not-started'];

/** What takes the place of the choices. */
const shown: readonly PayState['state'][] = [...out, 'paid'];

/** The slot of the provider's own fields, which stand in the page's tree and not in ours (trust S24, S25). */
const paymentSlot = 'trait-union-payment';

/** What comes with the element; each is fetched when it is chosen. */
const builtIn = new Map<string, () => Promise<{ provider: PaymentProvider }>>([
  ['redirect', () => import('@trait-union/client/payment/redirect')],
  ['offline', () => import('@trait-union/client/payment/offline')],
  ['stripe', () => import('@trait-union/client/payment/stripe')],
]);

export interface RenewalPayingParts {
  context: PortalController;
  failure: FailureController;
  member: () => SessionMember | undefined;
  memory: PayMemory;
  /** The site's own, before those that come with the element. */
  providers: () => readonly PaymentProvider[];
  /** The page that a provider leads back to, without its hash. */
  returnUrl: () => string;
  /** Called at every change, before anything is said of it. */
  onChange: (state: PayState) => void;
  /** What is being paid, line by line. */
  quote: (quote: Quote) => unknown;
  /** Links to the receipt in the history, and to the membership. */
  ways: () => unknown;
}

/** The session ended before the backend heard of it: it goes on once they are signed in again. */
const isCutShort = (state: PayState): boolean =>
  (state.state === 'not-started' || (state.state === 'uncertain' && !state.checkout)) &&
  state.error?.code === 'signed-out';

/** Known not to be settled. */
const isOpen = (state: PayState): boolean =>
  state.state === 'starting' || ('checkout' in state && awaiting.includes(state.state));

/** From *pay* to the backend's word: shown, said and asked for (S4-18). Loaded once the member touches the element. */
export class RenewalPaying {
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #parts: RenewalPayingParts;
  readonly #l: LocalizeController<(typeof payingWords)['fr']>;
  readonly #copy: CopyController;
  readonly #paying: Paying;
  readonly #watching: Watching;
  #place: HTMLElement | undefined;
  /** Whose session ended while the fields of a provider were in use: they are asked afterwards. */
  #expired: SessionMember | undefined;
  /** It was not settled yet when this page heard of it first. */
  #wasOpen = false;
  /** The one that this tab remembered. */
  #back: string | undefined;
  /** It was said once that nobody knows, until somebody does. */
  #wasUncertain = false;
  /** Asking what became of a start takes so long that the member is told. */
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalHost, parts: RenewalPayingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [outcomeStyles, payingStyles]);
    this.#l = new LocalizeController(host, payingWords);
    this.#copy = new CopyController(host);
    this.reauthentication = new ReauthenticationController(host, context);
    this.#paying = new Paying({
      checkouts: async () => (await context.ready()).checkout,
      underWay: async () => underWay(await context.ready()),
      provider: (id) => this.#provider(id),
      memory: parts.memory,
      returnUrl: (checkout) => `${parts.returnUrl().split('#', 1)[0] ?? ''}#${host.localName}=${checkout}`,
      lang: () => this.#l.lang,
      mount: () => this.#mount(),
      onChange: (state) => {
        this.#handleChange(state);
      },
    });
    this.#watching = new Watching(host, {
      isAwaited: () => awaiting.includes(this.state.state),
      look: () => this.#paying.lookAgain(),
      now: () => context.client?.clock.now() ?? Date.now(),
    });
    host.addController({
      hostConnected: () => {
        addEventListener('pageshow', this.#handleShown);
      },
      hostDisconnected: () => {
        removeEventListener('pageshow', this.#handleShown);
        clearTimeout(this.#timer);
        // A move in the page is no leaving
        queueMicrotask(() => {
          if (!host.isConnected) this.#paying.interrupt();
        });
      },
    });
  }

  get state(): PayState {
    return this.#paying.state;
  }

  /** It was begun in another tab, or at another visit. */
  get #isElsewhere(): boolean {
    const { state } = this;
    const id = 'checkout' in state ? state.checkout.id : undefined;
    return this.#paying.isResumed && id !== this.#back;
  }

  /** It takes the place of the choices: it is out, or paid. What is asked in the middle of a start is not, yet. */
  get isShown(): boolean {
    const { state } = this;
    if (state.state === 'asking') return state.checkout !== undefined || this.#paying.isResumed || this.#isLate;
    return shown.includes(state.state);
  }

  /** Something would be lost by leaving now: knowing what becomes of the payment. */
  get busy(): boolean {
    return ['starting', 'asking', 'paying', 'uncertain'].includes(this.state.state);
  }

  /** `option` is absent when nothing is due. What is over of an earlier try is put away first. */
  pay(quote: Quote, option: PaymentOption | undefined): void {
    this.#parts.failure.clear();
    this.putAway();
    void this.#paying.pay(quote, option);
  }

  /** An order that did not leave, once something else is chosen. */
  putAwayUnsent(): void {
    if (this.state.state !== 'not-started') return;
    this.#parts.failure.clear();
    this.putAway();
  }

  /** An earlier try that came to nothing; the next one begins anew. */
  putAway(): void {
    if (['failed', 'cancelled', 'expired', 'rejected', 'not-started'].includes(this.state.state))
      this.#paying.startOver();
  }

  /** Settles what is out already, here or elsewhere. */
  recover(): void {
    if (this.state.state === 'ready') {
      this.#back = this.#parts.memory.read();
      void this.#paying.recover();
    } else void this.#paying.lookAgain();
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    // Whoever types a card's number must not find themselves in a field of ours (trust S25)
    if (this.state.state === 'paying') this.#expired = member;
    else void this.reauthentication.ask(member);
  }

  /** It goes on: what its end interrupted is done under its own key. */
  resume(): void {
    const { state } = this;
    this.#expired = undefined;
    this.reauthentication.close();
    void this.#focusStep();
    if (isCutShort(state) && this.#paying.acts.includes('sendAgain')) this.#act('sendAgain');
    else if (state.state === 'uncertain') this.#act('check');
  }

  /** The page is somebody else's from now on (trust P3). */
  forget(): void {
    this.#expired = undefined;
    this.#paying.forget();
    if (this.reauthentication.open) this.reauthentication.close();
  }

  /** What takes the place of the choices; undefined while they are there. */
  render(): TemplateResult | undefined {
    return payingView({
      l: this.#l,
      state: this.#isLate ? { state: 'uncertain' } : this.state,
      isResumed: this.#paying.isResumed,
      isElsewhere: this.#isElsewhere,
      acts: this.#paying.acts,
      failure: this.#parts.failure.render(),
      mayAsk: this.#parts.failure.seconds === 0,
      ways: this.#parts.ways(),
      quote: this.#parts.quote,
      copy: (text, what) => this.#copy.render(text, what),
      place: html`<slot name=${paymentSlot}></slot>`,
      onAct: (act) => {
        this.#act(act);
      },
    });
  }

  /** What became of an earlier try, above the choices. */
  renderOutcome(): TemplateResult | undefined {
    return outcomeView({
      l: this.#l,
      state: this.state,
      isResumed: this.#paying.isResumed,
      onAct: (act) => {
        this.#act(act);
      },
    });
  }

  #act(act: PayAct): void {
    this.#parts.failure.clear();
    this.#watching.startOver();
    this.#wasUncertain = false;
    void this.#paying[act]();
  }

  async #provider(id: string): Promise<PaymentProvider | undefined> {
    const own = this.#parts.providers().find((provider) => provider.id === id);
    return own ?? (await builtIn.get(id)?.())?.provider;
  }

  /** In another shadow root, the fields of a provider would not find their styles and their labels. */
  #mount(): HTMLElement | undefined {
    if (this.#host.getRootNode() instanceof ShadowRoot) return undefined;
    this.#unmount();
    this.#place = document.createElement('div');
    this.#place.slot = paymentSlot;
    this.#host.append(this.#place);
    return this.#place;
  }

  #unmount(): void {
    this.#place?.remove();
    this.#place = undefined;
  }

  /** The fields of a provider are no longer in use. */
  #release(): void {
    this.#unmount();
    const member = this.#expired;
    this.#expired = undefined;
    if (member) this.expire(member);
  }

  #saidOf(state: PayState): string {
    return saidOf(this.#l, state, { isResumed: this.#paying.isResumed, isElsewhere: this.#isElsewhere });
  }

  #handleChange(state: PayState): void {
    const { failure, onChange } = this.#parts;
    clearTimeout(this.#timer);
    this.#isLate &&= state.state === 'asking';
    if (state.state !== 'paying') this.#release();
    // Of one that was paid already when it was found, nothing is new
    const isNews = this.#wasOpen || (state.state === 'paid' && state.checkout.id === checkoutMemory.read());
    this.#wasOpen = isOpen(state) || (this.#wasOpen && !['ready', 'paid'].includes(state.state));
    onChange(state);
    this.#host.requestUpdate();
    this.#watching.goOn('error' in state ? state.error : undefined);
    switch (state.state) {
      case 'paid':
        failure.clear();
        this.#say(this.#saidOf(state), 'polite');
        if (isNews) this.#host.dispatchEvent(new RenewalCheckoutPaidEvent(state.checkout.id));
        break;
      case 'not-started':
        this.#fail(state.error);
        break;
      case 'uncertain':
        this.#showQuietly(state.error);
        this.#sayUncertain();
        break;
      case 'asking':
        failure.clear();
        this.#timer = setTimeout(this.#handleLate, patience);
        break;
      case 'open':
      case 'unavailable':
        this.#showQuietly(state.error);
        this.#say(this.#saidOf(state), 'assertive');
        break;
      case 'failed':
      case 'expired':
        this.#say(this.#saidOf(state), 'assertive');
        break;
      case 'awaited':
        this.#showQuietly(state.error);
        this.#say(this.#saidOf(state), 'polite');
        break;
      case 'cancelled':
        this.#say(this.#saidOf(state), 'polite');
        break;
      case 'starting':
        this.#watching.startOver();
        this.#wasUncertain = false;
        break;
      case 'leaving':
      case 'paying':
      case 'ready':
      case 'rejected':
    }
    void this.#focusStep();
  }

  #fail(error: Extract<PayState, { state: 'not-started' }>['error']): void {
    const { failure, member } = this.#parts;
    if (!error) this.#say(this.#l.words.notStarted, 'assertive');
    else
      this.reauthentication.settle(error, {
        member: member(),
        failure,
        resume: () => {
          this.#act('sendAgain');
        },
      });
  }

  /** An ended session is announced where the password is asked, and what it kept away is asked for then. */
  #showQuietly(error: ClientError | undefined): void {
    const { failure, context } = this.#parts;
    if (!error) failure.clear();
    // Its words would say that nothing was sent
    else if (error.code !== 'offline' && context.session.status === 'signed-in')
      void failure.show(error, { quiet: true });
  }

  readonly #handleLate = (): void => {
    const { state } = this;
    if (state.state !== 'asking') return;
    if (this.isShown) this.#say(this.#saidOf(state), 'polite');
    else {
      this.#isLate = true;
      this.#sayUncertain();
      this.#host.requestUpdate();
    }
  };

  /** Once, however often it is asked. */
  #sayUncertain(): void {
    if (this.#wasUncertain || this.#parts.context.session.status !== 'signed-in') return;
    this.#wasUncertain = true;
    const { state } = this;
    this.#say(this.#saidOf(state.state === 'uncertain' ? state : { state: 'uncertain' }), 'assertive');
  }

  /** What was on its way when the page went into the browser's cache will never be answered (trust R18). */
  readonly #handleShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && ['starting', 'leaving'].includes(this.state.state)) void this.#paying.check();
  };

  async #focusStep(): Promise<void> {
    await this.#host.updateComplete;
    if (hasFocus(this.#host)) this.#host.shadowRoot?.getElementById('step')?.focus();
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}
