import type { Checkout, NewCheckout, PaymentMode, PaymentOption, Quote } from '../contract/checkout.ts';
import type { CheckoutDomain, StartOutcome } from '../domains/checkout.ts';
import { ClientError, toClientError } from '../errors/client-error.ts';
import { newKey } from '../idempotency-key.ts';
import { systemTimers, type Timers } from '../transport/timers.ts';
import { newCheckoutId } from './checkout-id.ts';
import { isNews, isSameOrder, payActs, standing, type PayAct, type PayState, type ProviderPart } from './pay-state.ts';
import type { PaymentProgress, PaymentProvider, PaymentStart } from './provider.ts';

/** What outlives a page between *pay* and the backend's word: the opaque id of a checkout, nothing else. */
export interface PayMemory {
  /** The checkout that was out when the page was left, or that the address names on the way back from a provider. */
  read(): string | undefined;
  write(checkout: string): void;
  forget(): void;
}

export interface PayingOptions {
  /** The backend's, once it is there. */
  checkouts: () => Promise<Pick<CheckoutDomain, 'start' | 'read' | 'cancel'>>;
  /** The member's checkout that is not settled, as `Membership.checkout` or `RenewalOffer.checkout` has it now. */
  underWay: () => Promise<string | undefined>;
  /** The provider of that id, loaded now; undefined when the page has none. */
  provider: (id: string) => Promise<PaymentProvider | undefined>;
  memory: PayMemory;
  /** The address of this page for a provider to lead back to, which `memory.read` finds the checkout in. */
  returnUrl: (checkout: string) => string;
  lang: () => PaymentStart['lang'];
  mount: PaymentStart['mount'];
  /** Called at every change of `state`. */
  onChange?: (state: PayState) => void;
  /** For tests. */
  timers?: Pick<Timers, 'sleep'>;
}

/** How long to wait before asking again about a payment that nobody is sure of yet, in milliseconds. */
const pauses = [500, 1_000, 2_000, 4_000] as const;

/** A checkout that was begun on this page: whatever happens, this and nothing else is sent under its id. */
interface Draft {
  id: string;
  key: string;
  checkout: NewCheckout;
  /** What the member confirmed. */
  quote: Quote;
  option?: PaymentOption | undefined;
}

/**
 * One member's payment from *pay* to the backend's word (S4-18). It says `paid` only with the backend's own receipt of
 * that checkout, keeps no success from the member, and is never two charges: another checkout may be begun only once
 * the one before is known to be failed, cancelled or expired for good, or never to have begun.
 */
export class Paying {
  state: PayState = { state: 'ready' };
  readonly #options: PayingOptions;
  #draft: Draft | undefined;
  /** The checkout that the backend may know of. */
  #id: string | undefined;
  /** As the backend last told it. */
  #checkout: Checkout | undefined;
  #provider: ProviderPart = 'untouched';
  #driving: AbortController | undefined;
  /** Counts what was begun: an answer to something older than the last is news only if it is a receipt. */
  #turn = 0;

  constructor(options: PayingOptions) {
    this.#options = options;
  }

  /** An answer is awaited. */
  get busy(): boolean {
    return ['starting', 'asking'].includes(this.state.state);
  }

  /** It was begun elsewhere or earlier: in another tab, or on a page that was left. */
  get isResumed(): boolean {
    return this.#id !== undefined && this.#id !== this.#draft?.id;
  }

  get acts(): readonly PayAct[] {
    return payActs(this.state, this.#draft !== undefined && !this.isResumed);
  }

  /** Begins a checkout and takes it to its provider. `option` is absent when nothing is due. Only when `ready`. */
  async pay(quote: Quote, option?: PaymentOption): Promise<void> {
    if (this.state.state !== 'ready') return;
    const id = newCheckoutId();
    const checkout = { quote: quote.id, ...(option && { option: option.id }), returnUrl: this.#options.returnUrl(id) };
    this.#draft = { id, key: newKey(), checkout, quote, option };
    await this.#start(this.#draft);
  }

  /** The same checkout again. */
  async sendAgain(): Promise<void> {
    if (this.#draft && this.acts.includes('sendAgain')) await this.#start(this.#draft);
  }

  /** Takes it to its provider, unless it turns out to be settled. */
  async resume(): Promise<void> {
    if (this.acts.includes('resume')) await this.#settle(this.#begin(), { takesWhatIsOpen: true });
  }

  /** Asks how it stands; also in place of an answer that a page out of the browser's cache waits for in vain. */
  async check(): Promise<void> {
    if (['starting', 'open', 'unavailable', 'leaving', 'awaited', 'uncertain'].includes(this.state.state))
      await this.#settle(this.#begin());
  }

  /** Gives it up, unless it turns out to be paid; only the backend says which. */
  async cancel(): Promise<void> {
    const id = this.#id;
    if (id === undefined || !this.acts.includes('cancel')) return;
    const domain = this.#options.checkouts();
    const cancelled = async (): Promise<Checkout | undefined> => {
      try {
        return await (await domain).cancel(id, { key: newKey() });
      } catch {
        return (await domain).read(id);
      }
    };
    await this.#settle(this.#begin(), { first: cancelled });
  }

  /** Puts away what is over, so that another may be begun: `ready`. */
  startOver(): void {
    if (this.acts.includes('startOver')) this.forget();
  }

  /**
   * For a page to do by itself, now and then: what became of a payment that is not settled is asked for without a word,
   * and only news changes the state. Resolves with what kept it from being known, whose `retryAt` is to be waited for
   * (trust R9).
   */
  async lookAgain(): Promise<ClientError | undefined> {
    const id = this.#id;
    const settled = ['paid', 'failed', 'cancelled', 'expired'];
    if (id === undefined || this.busy || settled.includes(this.state.state)) return undefined;
    const turn = this.#turn;
    try {
      const told = await (await this.#options.checkouts()).read(id, { background: true });
      const checkout = told && this.#learn(id, told);
      if (turn !== this.#turn) return undefined;
      const next = checkout ? standing(checkout, this.#provider) : this.#unheardOf();
      if (!isNews(this.state, next)) return undefined;
      this.#begin();
      this.#conclude(next);
      return undefined;
    } catch (thrown) {
      return toClientError(thrown);
    }
  }

  /** Settles what became of a payment that was out when its page was left, or that is under way elsewhere. */
  async recover(): Promise<void> {
    if (this.state.state !== 'ready') return;
    const { memory, underWay } = this.#options;
    const turn = this.#begin();
    this.#id = memory.read();
    if (this.#id !== undefined) {
      this.#provider = 'visited';
      await this.#settle(turn);
    }
    if (turn !== this.#turn || this.#id !== undefined) return;
    this.#become({ state: 'asking' });
    // The start of another one would find it too
    const id = await underWay().catch(() => undefined);
    if (turn !== this.#turn) return;
    this.#adopt(id);
    await this.#settle(turn);
  }

  /** The widget has left the page, and the provider's fields with it. */
  interrupt(): void {
    if (this.state.state !== 'paying') return;
    const { checkout } = this.state;
    this.#begin();
    this.#become({ state: 'open', checkout });
  }

  /** The page is somebody else's from now on, or what is over is put away. */
  forget(): void {
    this.#begin();
    this.#drop();
    this.#become({ state: 'ready' });
  }

  async #start(draft: Draft): Promise<void> {
    const isFirst = this.#id === undefined;
    const turn = this.#begin();
    this.#adopt(draft.id);
    this.#become({ state: 'starting' });
    try {
      const domain = await this.#options.checkouts();
      const outcome = await domain.start(draft.id, draft.checkout, { key: draft.key });
      await this.#hear(turn, draft, outcome);
    } catch (thrown) {
      if (turn !== this.#turn) return;
      const error = toClientError(thrown);
      const notStarted: PayState = { state: 'not-started', error };
      // Nothing has left this device
      if (isFirst && error.code === 'offline') {
        this.#adopt(undefined);
        this.#become(notStarted);
      } else
        await this.#settle(turn, {
          unknown: error.code === 'in-progress' ? { state: 'uncertain', ...this.#ifUntouched } : notStarted,
        });
    }
  }

  async #hear(turn: number, draft: Draft, outcome: StartOutcome): Promise<void> {
    if (outcome.outcome === 'started') {
      const checkout = this.#learn(draft.id, outcome.checkout);
      if (turn !== this.#turn) return;
      if (checkout.state === 'open') await this.#take(turn, checkout);
      else await this.#settle(turn);
    } else if (turn !== this.#turn) return;
    else if (outcome.outcome === 'checkout-under-way') {
      const id = await this.#options.underWay();
      if (turn !== this.#turn) return;
      if (id !== undefined) this.#adopt(id);
      await this.#settle(turn);
    } else if (outcome.outcome === 'return-url-refused')
      await this.#settle(turn, { unknown: { state: 'not-started', error: new ClientError('blocked') } });
    else await this.#settle(turn, { unknown: { state: 'rejected', reason: outcome.outcome } });
  }

  /** Takes it to its provider, whose word is never more than a reason to ask the backend. */
  async #take(turn: number, checkout: Checkout): Promise<void> {
    const driving = new AbortController();
    this.#driving = driving;
    const before = this.#provider;
    this.#provider = 'visited';
    this.#become({ state: 'paying', checkout });
    let progress: PaymentProgress | undefined;
    let error: ClientError | undefined;
    try {
      progress = await this.#drive(checkout, driving.signal);
    } catch (thrown) {
      error = toClientError(thrown);
    }
    if (checkout.id !== this.#id) return;
    if (progress === 'submitted') this.#provider = 'submitted';
    if (turn !== this.#turn) {
      if (progress === 'submitted') await this.lookAgain();
      return;
    }
    // What was done on an earlier visit is not undone
    if (progress === 'cancelled' || progress === 'unavailable') this.#provider = before;
    if (progress === 'left') this.#become({ state: 'leaving', checkout });
    else if (progress === 'unavailable') this.#become({ state: 'unavailable', checkout, ...this.#ifUntouched });
    else await this.#settle(turn, error && { error });
  }

  /** Where the fields of a provider cannot be mounted, its own page is gone to if it has one (trust S24, F23). */
  async #drive(checkout: Checkout, signal: AbortSignal): Promise<PaymentProgress> {
    const { option, payment } = checkout;
    if (!option) throw new ClientError('malformed');
    const { lang, mount } = this.#options;
    const start = async (id: string, mode: PaymentMode): Promise<PaymentProgress> => {
      const provider = await this.#options.provider(id).catch(() => undefined);
      if (provider?.mode !== mode || signal.aborted) return 'unavailable';
      return provider.start({ checkout, lang: lang(), mount, signal });
    };
    const progress = await start(option.provider, option.mode);
    const hasOwnPage = option.mode === 'embedded' && payment?.url !== undefined;
    return progress === 'unavailable' && hasOwnPage && !signal.aborted ? start('redirect', 'redirect') : progress;
  }

  /**
   * Asks until it is known. `unknown` is what it comes to if the backend knows nothing of it; `error` is why its
   * provider came to nothing; `first` is asked in place of the first question.
   */
  async #settle(
    turn: number,
    {
      unknown,
      error,
      first,
      takesWhatIsOpen = false,
    }: {
      unknown?: PayState;
      error?: ClientError;
      first?: () => Promise<Checkout | undefined>;
      takesWhatIsOpen?: boolean;
    } = {},
  ): Promise<void> {
    const id = this.#id;
    if (id === undefined) {
      this.#conclude(unknown ?? this.#unheardOf());
      return;
    }
    this.#become({ state: 'asking', ...(this.#checkout && { checkout: this.#checkout }) });
    try {
      for (let asked = 0; ; asked++) {
        const told = asked === 0 && first ? await first() : await (await this.#options.checkouts()).read(id);
        const checkout = told && this.#learn(id, told);
        if (turn !== this.#turn) return;
        if (!checkout) {
          this.#conclude(unknown ?? this.#unheardOf());
          return;
        }
        const next = standing(checkout, this.#provider);
        if (next.state === 'open' && takesWhatIsOpen) {
          await this.#take(turn, checkout);
          return;
        }
        const pause = this.#pausesIn(next)[asked];
        if (pause === undefined) {
          this.#conclude(next.state === 'open' && error ? { ...next, error } : next);
          return;
        }
        await (this.#options.timers ?? systemTimers).sleep(pause);
        if (turn !== this.#turn) return;
      }
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.#become(this.#unanswered(toClientError(thrown)));
    }
  }

  /** What the member was told to do for an offline payment still holds. */
  #unanswered(error: ClientError): PayState {
    const checkout = this.#checkout;
    if (checkout && standing(checkout, this.#provider).state === 'awaited')
      return { state: 'awaited', checkout, error };
    return { state: 'uncertain', ...(checkout && { checkout }), ...this.#ifUntouched, error };
  }

  /** Where nothing is due, a start needs no provider to be done. */
  get #ifUntouched(): { untouched?: true } {
    const quote = this.#checkout?.quote ?? this.#draft?.quote;
    return this.#provider === 'untouched' && quote && quote.due.cents > 0 ? { untouched: true } : {};
  }

  #pausesIn({ state }: PayState): readonly number[] {
    if (state === 'uncertain') return pauses;
    // On the way back from a provider, the backend's word may be a moment late
    return state === 'open' && this.#provider === 'visited' ? pauses.slice(0, 3) : [];
  }

  /** A receipt counts whenever it comes: it is the truth about this checkout. */
  #learn(id: string, checkout: Checkout): Checkout {
    if (checkout.id !== id) throw new ClientError('malformed');
    if (id !== this.#id) return checkout;
    const confirmed = this.#checkout ?? (this.isResumed ? undefined : this.#draft);
    if (confirmed && !isSameOrder(confirmed, checkout)) throw new ClientError('malformed');
    const next = standing(checkout, this.#provider);
    this.#checkout = checkout;
    if (next.state === 'paid') {
      this.#begin();
      this.#become(next);
    }
    return checkout;
  }

  #unheardOf(): PayState {
    const checkout = this.#checkout;
    // What it knew of, it cannot have forgotten
    if (checkout) return { state: 'uncertain', checkout, error: new ClientError('not-found') };
    return { state: this.#draft ? 'not-started' : 'ready' };
  }

  #conclude(state: PayState): void {
    if (state.state === 'ready') this.#drop();
    else if (state.state === 'rejected') this.#options.memory.forget();
    this.#become(state);
  }

  #adopt(id: string | undefined): void {
    const { memory } = this.#options;
    if (id !== this.#id) {
      this.#checkout = undefined;
      this.#provider = id === this.#draft?.id ? 'untouched' : 'elsewhere';
    }
    this.#id = id;
    if (id === undefined) memory.forget();
    else memory.write(id);
  }

  #drop(): void {
    this.#draft = undefined;
    this.#adopt(undefined);
  }

  #begin(): number {
    this.#driving?.abort();
    this.#driving = undefined;
    return ++this.#turn;
  }

  #become(state: PayState): void {
    this.state = state;
    this.#options.onChange?.(state);
  }
}
