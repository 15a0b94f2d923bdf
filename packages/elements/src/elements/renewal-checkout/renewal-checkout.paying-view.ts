import type { Checkout, Quote } from '@trait-union/client';
import type { CheckoutReceipt, PayAct, PayState } from '@trait-union/client/payment';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { alertIcon, checkIcon, clockIcon, infoIcon } from '../../internal/icons.ts';
import { moment } from '../../internal/moment.ts';
import { money } from '../../internal/money.ts';
import { notice } from '../../templates/notice.ts';
import { outcome, printButton } from '../../templates/outcome.ts';
import type { PayingWords } from './renewal-checkout.paying-messages.ts';

type Localized = LocalizeController<PayingWords>;

export interface PayingView {
  l: Localized;
  state: PayState;
  /** Begun in another tab, or on a page that was left. */
  isResumed: boolean;
  /** And not on the way back from a provider. */
  isElsewhere: boolean;
  /** What the member may do about it. */
  acts: readonly PayAct[];
  /** The failure in its place. */
  failure: unknown;
  /** The backend did not ask to be left alone. */
  mayAsk: boolean;
  ways: unknown;
  /** What is being paid, line by line. */
  quote: (quote: Quote) => unknown;
  /** The button that copies a text. */
  copy: (text: string, what: string) => unknown;
  /** The slot of the provider's fields. */
  place: unknown;
  onAct: (act: PayAct) => void;
}

/** What there is to say of a payment in a sentence or two, for the live region. */
export function saidOf(l: Localized, state: PayState, from: From): string {
  const t = l.words;
  switch (state.state) {
    case 'asking':
      return t.asking;
    case 'open':
      return openWords(t, state, from).join(' ');
    case 'unavailable':
      return `${t.unavailable} ${unavailability(t, state)}`;
    case 'uncertain':
      return uncertainWords(t, state, from).join(' ');
    case 'awaited':
      return t.awaited;
    case 'paid':
      return `${receiptSaid(l, state.receipt)} ${confirmation(t, state.receipt)}`;
    case 'failed':
      return `${t.failed} ${failureText(t, state.checkout)} ${afterwards(t, state, from)}`;
    case 'cancelled':
    case 'expired':
      return `${t[state.state]} ${afterwards(t, state, from)}`;
    case 'not-started':
      return t.notStarted;
    case 'ready':
    case 'starting':
    case 'paying':
    case 'leaving':
    case 'rejected':
      return '';
  }
}

/** What became of an earlier try, with what to do: the choices are below it. */
export function outcomeView({
  l,
  state,
  onAct,
  isResumed,
}: Pick<PayingView, 'l' | 'state' | 'onAct' | 'isResumed'>): TemplateResult | undefined {
  const t = l.words;
  switch (state.state) {
    case 'failed':
      return html`<div part="outcome">
        ${notice({ kind: 'error', text: html`<strong>${t.failed}</strong> ${failureText(t, state.checkout)}`, detail: afterwards(t, state, { isResumed }) })}
      </div>`;
    case 'cancelled':
    case 'expired':
      return html`<div part="outcome">
        ${notice({ kind: 'info', text: t[state.state], detail: afterwards(t, state, { isResumed }) })}
      </div>`;
    case 'not-started':
      if (state.error) return undefined;
      return notice({
        kind: 'error',
        text: t.notStarted,
        actions: html`<button
          type="button"
          class="quiet-button"
          part="retry"
          @click=${() => {
            onAct('sendAgain');
          }}
        >
          ${t.acts.sendAgain}
        </button>`,
      });
    case 'ready':
    case 'starting':
    case 'asking':
    case 'paying':
    case 'leaving':
    case 'open':
    case 'unavailable':
    case 'awaited':
    case 'uncertain':
    case 'paid':
    case 'rejected':
      return undefined;
  }
}

/** What takes the place of the choices while a checkout is out; undefined where none is. */
export function payingView(v: PayingView): TemplateResult | undefined {
  const { l, state } = v;
  const t = l.words;
  switch (state.state) {
    case 'asking':
      return html`${outcome(clockIcon, t.asking, 'busy')}
        <p>${t.stay}</p>`;
    case 'paying':
      return html`${outcome(infoIcon, t.paying, 'busy')}${v.quote(state.checkout.quote)}
      ${state.checkout.option?.mode === 'embedded' ? html`<p class="quiet">${t.secure}</p>` : nothing}${v.place}
      ${acting(v, { cancel: t.acts.giveUp }, undefined)}`;
    case 'leaving':
      return html`${outcome(infoIcon, t.leaving, 'busy')}
        <p>${t.leavingDetail}</p>
        ${acting(v, { resume: t.acts.resume, check: t.acts.check, cancel: t.acts.otherWay }, 'resume')}`;
    case 'open': {
      const [text, detail] = openWords(t, state, v);
      return html`${outcome(infoIcon, text, 'open')}${v.failure}
        <p>${detail}</p>
        ${v.quote(state.checkout.quote)}
        ${acting(v, { resume: t.acts.resume, cancel: v.isElsewhere ? t.acts.cancel : t.acts.otherWay }, 'resume')}`;
    }
    case 'unavailable':
      return html`${outcome(alertIcon, t.unavailable, 'failed')}${v.failure}
        <p>${unavailability(t, state)}</p>
        ${acting(v, { cancel: t.acts.otherWay, resume: t.acts.resumeAgain }, 'cancel')}`;
    case 'uncertain': {
      const [text, detail] = uncertainWords(t, state, v);
      return html`${outcome(clockIcon, text, 'open')}${v.failure}
        <p>${detail}</p>
        ${acting(v, { check: t.acts.check, sendAgain: t.acts.sendAgain }, 'check')}`;
    }
    case 'awaited':
      return awaitedView(v, state.checkout);
    case 'paid':
      return paidView(v, state.checkout, state.receipt);
    case 'ready':
    case 'starting':
    case 'rejected':
    case 'not-started':
    case 'failed':
    case 'cancelled':
    case 'expired':
      return undefined;
  }
}

/** S4-22: the union's instructions, the reference and the date, to be printed and taken along. */
function awaitedView(v: PayingView, { quote, payment }: Checkout): TemplateResult {
  const { l } = v;
  const t = l.words;
  const { instructions, reference, payBy } = payment ?? {};
  return html`${outcome(clockIcon, t.awaited, 'open')}${v.failure}
    <p>${t.awaitedDetail}</p>
    <dl class="receipt" part="instructions">
      ${instructions ? row(t.instructions, html`<span class="own-words">${instructions[l.lang]}</span>`) : nothing}
      ${row(t.amount, money(l, quote.due))} ${instalments(l, quote)}
      ${
        reference
          ? row(t.reference, html`<span class="code" part="reference" translate="no" .textContent=${reference}></span>`)
          : nothing
      }
      ${payBy ? row(t.payBy, day(l, payBy)) : nothing}
    </dl>
    <p class="actions not-printed">
      ${reference ? v.copy(reference, t.reference) : nothing} ${printButton(t.printThis)}
    </p>
    ${acting(v, { check: t.acts.check, cancel: t.acts.cancel }, undefined)}
    <p class="actions not-printed">${v.ways}</p>`;
}

function paidView(v: PayingView, { quote, option }: Checkout, receipt: CheckoutReceipt): TemplateResult {
  const { l } = v;
  const t = l.words;
  const isFree = receipt.amount.cents === 0;
  return html`${outcome(checkIcon, isFree ? t.renewed : t.paid, 'done')}
    <dl class="receipt" part="receipt">
      ${row(t.receipt, html`<span class="code" translate="no" .textContent=${receipt.number}></span>`)}
      ${isFree ? nothing : row(t.amount, html`<strong>${money(l, receipt.amount)}</strong>`)}
      ${row(isFree ? t.renewedAt : t.paidAt, moment(l, receipt.paidAt))} ${instalments(l, quote)}
      ${option ? row(t.method, option.label[l.lang]) : nothing}
      ${quote.members.map(({ name, until }) => row(t.newExpiryOf(quote.members.length > 1 ? name : ''), day(l, until)))}
    </dl>
    ${notice({ kind: receipt.confirmation === 'sent' ? 'success' : 'info', text: confirmation(t, receipt) })}
    <p class="actions not-printed">${printButton(t.print)} ${v.ways}</p>`;
}

const confirmation = (t: PayingWords, { confirmation: kind }: CheckoutReceipt): string =>
  kind === 'sent' ? t.sent : t.noEmail;

/** An unknown reason is no reason. */
function failureText({ failures }: PayingWords, { failure }: Checkout): string {
  return Object.entries(failures).find(([code]) => code === failure)?.[1] ?? failures.other;
}

type From = Pick<PayingView, 'isResumed' | 'isElsewhere'>;
type In<State extends PayState['state']> = Extract<PayState, { state: State }>;

/** That nothing was charged is said only where it cannot have been. */
function openWords(t: PayingWords, { untouched }: In<'open' | 'unavailable'>, { isElsewhere }: From): [string, string] {
  if (untouched) return [t.open, `${t.untouched} ${t.openDetail}`];
  return isElsewhere ? [t.underWay, t.underWayDetail] : [t.noNews, `${t.ifPaid} ${t.noNewsDetail}`];
}

const unavailability = (t: PayingWords, { untouched }: In<'open' | 'unavailable'>): string =>
  `${untouched ? t.untouched : t.ifPaid} ${t.unavailableDetail}`;

function uncertainWords(
  t: PayingWords,
  { error, checkout, untouched }: In<'uncertain'>,
  { isResumed }: From,
): [string, string] {
  const safe = untouched ? `${t.untouched} ${t.keepChecking}` : t.keepChecking;
  if (!checkout && !isResumed) return [t.unrecorded, safe];
  if (untouched) return [t.open, safe];
  // Only what the backend told of it says that its provider has it
  return [t.uncertain, error || !checkout ? t.uncertainDetail : t.submittedDetail];
}

/** What came of a try that is over: a provider may still have what was given up. */
function afterwards(
  t: PayingWords,
  { state }: In<'failed' | 'cancelled' | 'expired'>,
  { isResumed }: Pick<From, 'isResumed'>,
): string {
  const ofMoney = state === 'failed' ? t.nothingTaken : t.lateMoney;
  return isResumed ? ofMoney : `${ofMoney} ${t.choicesKept}`;
}

const receiptSaid = (l: Localized, { amount, number }: CheckoutReceipt): string =>
  amount.cents === 0 ? l.words.renewedSaid(number) : l.words.paidSaid(money(l, amount), number);

const instalments = (l: Localized, { later }: Quote): TemplateResult[] =>
  later.map(({ on, amount }) => row(l.words.instalmentOf(day(l, on)), money(l, amount)));

const row = (term: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;

type OfferedAct = Exclude<PayAct, 'startOver'>;

/** What can be done, in this order; `main` is the one to press. */
function acting(
  { acts, mayAsk, onAct }: PayingView,
  texts: Partial<Record<OfferedAct, string>>,
  main: OfferedAct | undefined,
): TemplateResult {
  const button = ([act, text]: [OfferedAct, string]): TemplateResult => {
    const look = act === main ? nothing : 'quiet-button';
    const press = (): void => {
      onAct(act);
    };
    switch (act) {
      case 'resume':
        return html`<button type="button" class=${look} part="resume" @click=${press}>${text}</button>`;
      case 'check':
        return html`<button type="button" class=${look} part="check retry" ?disabled=${!mayAsk} @click=${press}>
          ${text}
        </button>`;
      case 'sendAgain':
        return html`<button type="button" class=${look} part="send-again" @click=${press}>${text}</button>`;
      case 'cancel':
        return html`<button type="button" class=${look} part="give-up" @click=${press}>${text}</button>`;
    }
  };
  const offered = (Object.entries(texts) as [OfferedAct, string][]).filter(([act]) => acts.includes(act));
  return html`<p class="actions not-printed">${offered.map(button)}</p>`;
}
