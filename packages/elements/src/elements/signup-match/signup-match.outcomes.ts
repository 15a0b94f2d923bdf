import type { MatchField, SentLink } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { duration } from '../../internal/duration.ts';
import { notice } from '../../templates/notice.ts';
import { outcomeWords, type Hint, type OutcomeWords } from './signup-match.outcome-messages.ts';
import type { Hindrance } from './signup-match.steps.ts';

type Locale = LocalizeController<unknown>;

export const wordsOf = ({ lang }: Locale): OutcomeWords => outcomeWords[lang];

/** Of a view that is not the form. */
export function headingOf(l: Locale, view: string): string | undefined {
  const t = wordsOf(l);
  if (view === 'pending') return t.pendingHeading;
  if (view === 'activated') return t.activatedHeading;
  return Object.hasOwn(t.hindrances, view) ? t.hindrances[view as Hindrance].heading : undefined;
}

/** What each hint is about; a hint about a field that nobody asked for helps nobody. */
const hintFields: Readonly<Record<Hint, readonly string[]>> = {
  exact: [],
  typos: [],
  memberNumber: ['memberNumber'],
  email: ['email'],
  name: ['givenName', 'familyName'],
};

/** Which hints are shown depends on the form alone, never on what was wrong (S0-16, trust S13). */
const hintsFor = (fields: readonly MatchField[]): Hint[] =>
  (Object.entries(hintFields) as [Hint, readonly string[]][])
    .filter(([, about]) => about.length === 0 || fields.some(({ name }) => about.includes(name)))
    .map(([hint]) => hint);

export const notMatchedView = (l: Locale, fields: readonly MatchField[]): TemplateResult => {
  const t = wordsOf(l);
  return html`${notice({ kind: 'error', text: t.notMatched })}
    <div class="hints" part="hints">
      <h3>${t.hintsHeading}</h3>
      <ul>
        ${hintsFor(fields).map((hint) => html`<li>${t.hints[hint]}</li>`)}
      </ul>
    </div>`;
};

export const hindranceView = (l: Locale, hindrance: Hindrance, actions: unknown): TemplateResult =>
  html`<p>${wordsOf(l).hindrances[hindrance].text}</p>
    <p class="actions">${actions}</p>`;

export interface PendingView {
  /** As typed here; undefined when it was not asked for. */
  email: string | undefined;
  link: SentLink;
  /** Whether the link no longer works, by the server's clock. */
  expired: boolean;
  /** Until the message can be sent once more. */
  seconds: number;
  resent: boolean;
  resending: boolean;
  failure: unknown;
  onResend: () => void;
  /** Ways to sign in and to recover, if there are any. */
  access: unknown;
}

export const pendingView = (l: Locale, v: PendingView): TemplateResult => {
  const t = wordsOf(l);
  const until = l.date(v.link.expiresAt, { hour: 'numeric', minute: '2-digit' });
  return html`${v.resent ? notice({ kind: 'success', text: t.resent }) : nothing}
    <p>${v.expired ? t.pendingExpired : t.pending(v.email, until)}</p>
    <p>${t.spam}</p>
    ${v.failure}
    <p class="actions">
      <button
        type="button"
        part="resend"
        aria-busy=${v.resending ? 'true' : 'false'}
        aria-disabled=${v.seconds > 0 ? 'true' : 'false'}
        aria-describedby=${v.seconds > 0 ? 'cool-down' : nothing}
        @click=${v.onResend}
      >
        <span .textContent=${v.resending ? t.resending : t.resend}></span>
      </button>
      <span
        id="cool-down"
        part="cool-down"
        ?hidden=${v.seconds === 0}
        .textContent=${t.resendIn(duration(l, v.seconds))}
      ></span>
    </p>
    ${v.access ? html`<p class="actions">${t.access} ${v.access}</p>` : nothing}`;
};

export const activatedView = (
  l: Locale,
  name: string,
  minutes: number | undefined,
  actions: unknown,
): TemplateResult => {
  const t = wordsOf(l);
  return html`<p>${t.activated(name)}</p>
    ${minutes === undefined ? nothing : html`<p>${t.verify(minutes)} ${t.keepNumber}</p>`}
    <p class="actions">${actions}</p>`;
};
