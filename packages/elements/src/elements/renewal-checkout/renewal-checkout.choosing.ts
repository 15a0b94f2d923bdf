import type { ClientError } from '@trait-union/client';
import {
  type Membership,
  type PaymentOption,
  type Quote,
  type QuoteOutcome,
  type RenewalChoice,
  type RenewalOffer,
} from '@trait-union/client';
import type { PayRefusal } from '@trait-union/client/payment';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { MomentController } from '../../controllers/moment-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { ResourceState } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { money } from '../../internal/money.ts';
import { same } from '../../internal/same.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { mayBeCard } from './renewal-checkout.amount.ts';
import { choiceView, optionsView, type ChoiceView } from './renewal-checkout.choice-view.ts';
import {
  cardGiven,
  changed,
  noProblems,
  toKeep,
  readChoice,
  readCoupon,
  stillOffered,
  stillWrong,
  usualChoice,
  type Chosen,
} from './renewal-checkout.choice.ts';
import { Correcting } from './renewal-checkout.correcting.ts';
import type { RenewalCheckoutWords } from './renewal-checkout.messages.ts';
import { quoteView } from './renewal-checkout.quote-view.ts';
import { Quoting } from './renewal-checkout.quoting.ts';
import { recountText, recountView, Told } from './renewal-checkout.recount.ts';

export interface RenewalChoosingParts {
  context: PortalController;
  l: LocalizeController<RenewalCheckoutWords>;
  failure: FailureController;
  /** The choices are on the screen, and nothing is on its way. */
  isShown: () => boolean;
  /** What could not be counted; `again` asks the same again. */
  onFail: (error: ClientError, again: () => void) => void;
  onPay: (quote: Quote, option: PaymentOption | undefined) => void;
}

/** How long somebody who types an amount may pause, in milliseconds. */
const pause = 500;

/** What to renew and what it comes to, until it is paid. */
export class RenewalChoosing {
  readonly #host: PortalHost;
  readonly #parts: RenewalChoosingParts;
  readonly #quoting: Quoting;
  readonly #draft: DraftController<Chosen>;
  readonly #correcting: Correcting;
  #offer: RenewalOffer | undefined;
  #membership: Membership | undefined;
  #usual: Chosen | undefined;
  #chosen: Chosen | undefined;
  /** What is unfolded: the levels for whoever takes another one, the field for a code. */
  #unfolded = { levels: false, coupon: false };
  readonly #told = new Told();
  /** They pressed *pay*. */
  #isActing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalHost, parts: RenewalChoosingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    this.#quoting = new Quoting(host, async (choice, options) =>
      (await context.ready()).checkout.quote(choice, options),
    );
    this.#draft = new DraftController(host, 'renewal-checkout', () => (this.touched ? this.chosen : undefined));
    this.#correcting = new Correcting(host, {
      ...parts,
      focus: (selector) => this.#focus(selector),
      say: (text) => {
        this.#say(text, 'assertive');
      },
    });
    new MomentController(host, {
      clock: () => context.client?.clock,
      next: () => this.#expiry,
      onCome: () => {
        this.#countAnew();
      },
    });
    host.addController({
      hostDisconnected: () => {
        clearTimeout(this.#timer);
      },
    });
  }

  /** As it may be kept. */
  get chosen(): Chosen | undefined {
    return this.#chosen && toKeep(this.#chosen);
  }

  /** The member did something that would be lost. */
  get touched(): boolean {
    return this.#chosen !== undefined && (this.#isActing || !same(this.#chosen, this.#usual));
  }

  /** It can be paid: counted for what is chosen now. */
  isCurrent(quote: Quote): boolean {
    return this.#current === quote;
  }

  /** What is offered now; what was chosen stays as far as it still is. */
  open(offer: RenewalOffer, membership: Membership | undefined): void {
    const isNew = this.#offer !== undefined && !same(this.#offer, offer);
    if (isNew && this.#current) this.#told.expect(false);
    this.#offer = offer;
    this.#membership = membership;
    this.#usual = usualChoice(offer, membership);
    const before = this.#chosen ?? this.#draft.restored ?? this.#usual;
    const { chosen, dropped } = stillOffered(before, offer, this.#usual);
    this.#chosen = chosen;
    if (dropped.length > 0) void this.#correcting.tell(dropped);
    const { level, coupon } = chosen;
    const isCurrent = offer.levels.some(({ id, current }) => id === level && current);
    this.#unfolded = {
      levels: this.#unfolded.levels || !isCurrent,
      coupon: this.#unfolded.coupon || coupon !== '',
    };
    if (isNew) this.#countAnew();
    else this.#count();
  }

  /** A start that the backend refused: nothing came of it. */
  refuse(reason: PayRefusal): void {
    if (reason === 'option-unavailable') this.#correcting.correct({ ...this.#correcting.problems, option: true });
    else this.#countAnew(true);
  }

  /** It is paid, or the page is somebody else's: nothing of it stays. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#draft.drop();
    this.#quoting.forget();
    this.#offer = this.#membership = this.#usual = this.#chosen = undefined;
    this.#told.forget();
    this.#isActing = false;
    this.#correcting.problems = noProblems;
    this.#unfolded = { levels: false, coupon: false };
  }

  /** The session goes on: what its end kept away is asked for. */
  resume(): void {
    if (this.#quoting.failed) void this.#settle(this.#quoting.retry());
  }

  /** `sending`: it is on its way, and nothing can be changed. `outcome`: what became of an earlier try. */
  render({ sending, outcome }: { sending: boolean; outcome: unknown }): TemplateResult | typeof nothing {
    const view = this.#view;
    if (!view) return nothing;
    const { l, failure } = this.#parts;
    const current = this.#current;
    const quote = current ?? this.#quoting.last;
    const choice = choiceView(view);
    const isNothing = quote?.due.cents === 0;
    const isBusy = sending || (!current && this.#quoting.pending);
    return html`<form
      novalidate
      @beforeinput=${this.#handleBeforeInput}
      @input=${this.#handleInput}
      @submit=${this.#handleSubmit}
    >
      ${outcome}${this.#correcting.render(view)}
      <div class="order" ?inert=${sending}>
        ${choice.length > 0 ? html`<div class="group asked">${choice}</div>` : nothing}
        <div class="amount">
          ${recountView(l, this.#told.said)}${quote ? quoteView(l, quote, current ? undefined : this.#uncounted) : this.#renderUncounted()}
        </div>
        ${isNothing ? nothing : html`<div class="ways-to-pay">${optionsView(view)}</div>`}
      </div>
      ${failure.render()}
      ${
        isNothing || view.offer.options.length > 0
          ? html`<p class="actions">
              <button type="submit" part="pay" aria-busy=${isBusy ? 'true' : 'false'}>
                <span .textContent=${sending ? l.words.preparing : this.#payText(quote, current)}></span>
              </button>
            </p>`
          : nothing
      }
    </form>`;
  }

  /** For this very choice, and not being counted again: it can be paid. */
  get #current(): Quote | undefined {
    return this.#quoting.of(this.#read?.choice);
  }

  get #read(): ReturnType<typeof readChoice> | undefined {
    return this.#chosen && this.#offer && readChoice(this.#chosen, this.#offer);
  }

  get #option(): PaymentOption | undefined {
    return this.#offer?.options.find(({ id }) => id === this.#chosen?.option);
  }

  /** When what is shown stops to hold, in milliseconds; undefined while nobody could pay it. */
  get #expiry(): number | undefined {
    const quote = this.#parts.isShown() ? this.#current : undefined;
    return quote && Date.parse(quote.validUntil);
  }

  get #view(): ChoiceView | undefined {
    if (!this.#offer || !this.#chosen) return undefined;
    return {
      l: this.#parts.l,
      offer: this.#offer,
      membership: this.#membership,
      chosen: this.#chosen,
      problems: this.#correcting.problems,
      unfolded: this.#unfolded,
      onUnfold: this.#handleUnfold,
      wording: this.#correcting.wording,
      onApply: this.#handleApply,
      onRemove: this.#handleRemove,
    };
  }

  #payText(quote: Quote | undefined, current: Quote | undefined): string {
    const t = this.#parts.l.words;
    if (!current) {
      if (this.#quoting.pending) return t.counting;
      return this.#quoting.failed ? t.countAgain : t.review;
    }
    if (this.#told.isRenewed) return t.payAgain(money(this.#parts.l, current.due));
    if (quote?.due.cents === 0) return t.payNothing;
    return t.pay[this.#option?.mode ?? 'redirect'](money(this.#parts.l, current.due));
  }

  get #uncounted(): string {
    const t = this.#parts.l.words;
    if (this.#quoting.pending) return t.counting;
    return this.#read?.choice ? t.couldNotCount : t.notCounted;
  }

  #renderUncounted(): TemplateResult {
    const text = this.#uncounted;
    return this.#quoting.pending ? skeleton(text, 4) : html`<p>${text}</p>`;
  }

  readonly #handleInput = ({ target }: Event): void => {
    this.#take(target as HTMLInputElement);
  };

  /** What does not fit in the field would be cut off before anybody sees that it is a card. */
  readonly #handleBeforeInput = (event: InputEvent): void => {
    const field = event.target as HTMLInputElement;
    const { name, value, selectionStart, selectionEnd } = field;
    const next = value.slice(0, selectionStart ?? 0) + (event.data ?? '') + value.slice(selectionEnd ?? 0);
    if (!mayBeCard(name, next)) return;
    event.preventDefault();
    this.#take(field, next);
  };

  #take(field: HTMLInputElement, text = field.value): void {
    if (!this.#chosen) return;
    const isText = field.type === 'text';
    const isCard = isText && mayBeCard(field.name, text);
    if (isCard) {
      // Nothing of it is kept, not even until it is sent (trust S25); the digits still to come have no field either
      field.value = '';
      field.blur();
    }
    this.#chosen = changed(this.#chosen, field, this.#parts.l.lang);
    const { problems: now = noProblems } = this.#read ?? {};
    const problems = isCard ? cardGiven(field.name) : stillWrong(this.#correcting.problems, now, field.name);
    if (isCard) this.#correcting.correct(problems);
    else this.#correcting.problems = problems;
    this.#told.hush();
    this.#draft.save();
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    if (isText) this.#timer = setTimeout(this.#count, pause);
    else this.#count();
  }

  readonly #handleUnfold = (isOpen: boolean): void => {
    this.#unfolded = { ...this.#unfolded, coupon: isOpen };
    this.#host.requestUpdate();
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#isActing = true;
    const read = this.#read;
    if (!read || !this.#chosen || this.#parts.failure.holds()) return;
    // Typed, and not taken into the amount yet
    if (this.#chosen.coupon) {
      this.#handleApply(this.#chosen.coupon);
      return;
    }
    const { choice, problems } = read;
    const quote = this.#current;
    if (!choice) this.#correcting.correct(problems);
    else if (!quote) this.#countAgain(choice);
    else if (quote.due.cents > 0 && !this.#option) this.#correcting.correct({ ...problems, option: true });
    else {
      this.#correcting.problems = noProblems;
      this.#told.hush();
      this.#parts.onPay(quote, quote.due.cents > 0 ? this.#option : undefined);
    }
  };

  readonly #handleApply = (coupon: string): void => {
    if (!this.#chosen) return;
    const read = readCoupon(coupon);
    if ('fault' in read) this.#correcting.correct({ ...noProblems, coupon: read.fault });
    else {
      this.#choose({ ...this.#chosen, coupon: '', applied: read.code });
      void this.#focus('[part=remove-coupon]');
    }
  };

  readonly #handleRemove = (): void => {
    if (!this.#chosen) return;
    this.#choose({ ...this.#chosen, applied: '' });
    void this.#focus('.coupon summary');
  };

  #choose(chosen: Chosen): void {
    this.#chosen = chosen;
    this.#correcting.problems = noProblems;
    this.#draft.save();
    this.#host.requestUpdate();
    this.#count();
  }

  /** Asks what the choice comes to, unless that was asked already. */
  readonly #count = (): void => {
    clearTimeout(this.#timer);
    const choice = this.#read?.choice;
    if (!choice || this.#quoting.isAsked(choice)) return;
    this.#told.expectAnother();
    void this.#settle(this.#quoting.ask(choice));
  };

  /** It does not hold any more. `isRefused`: the member had said that they pay it. */
  #countAnew(isRefused = false): void {
    const choice = this.#read?.choice;
    if (!choice) return;
    if (this.#quoting.of(choice) || isRefused) this.#told.expect(isRefused);
    void this.#settle(this.#quoting.ask(choice));
  }

  /** The member wants to go on without an amount: for a choice that was not asked for, failed, or was refused. */
  #countAgain(choice: RenewalChoice): void {
    if (!this.#quoting.isAsked(choice)) this.#count();
    else if (this.#quoting.failed) void this.#settle(this.#quoting.retry());
    else if (!this.#quoting.pending) this.#correcting.correct({ ...noProblems, refused: true });
  }

  async #settle(asking: Promise<ResourceState<QuoteOutcome> | undefined>): Promise<void> {
    this.#parts.failure.clear();
    const state = await asking;
    if (state?.status === 'failed') this.#parts.onFail(state.error, () => void this.#settle(this.#quoting.retry()));
    if (state?.status !== 'ready') return;
    const { value } = state;
    if (value.outcome === 'quoted') this.#tell(value.quote);
    else if (value.outcome === 'invalid-fields') this.#correcting.correct({ ...noProblems, refused: true });
    else if (this.#chosen) {
      const { applied } = this.#chosen;
      this.#unfolded = { ...this.#unfolded, coupon: true };
      this.#choose({ ...this.#chosen, coupon: applied, applied: '' });
      this.#correcting.correct({ ...noProblems, coupon: value.outcome });
    }
  }

  /** The new amount, once; nobody is told what they see at their arrival. */
  #tell(quote: Quote): void {
    const { l } = this.#parts;
    const before = this.#told.last?.due;
    const recount = this.#told.take(quote);
    if (recount) this.#say(recountText(l, recount), 'assertive');
    else if (this.touched && !same(quote.due, before)) this.#say(l.words.counted(money(l, quote.due)), 'polite');
    this.#host.requestUpdate();
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected && this.#parts.isShown()) announce(text, politeness, this.#parts.l.lang);
  }
}
