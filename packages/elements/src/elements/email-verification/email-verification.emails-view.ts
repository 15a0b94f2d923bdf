import type { EmailStatus, SentLink } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { duration } from '../../internal/duration.ts';
import { alertIcon, checkIcon, clockIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import type { AddressDraft } from './email-verification.changing.ts';
import type { EmailVerificationWords } from './email-verification.messages.ts';
import { standingOf, type Standing } from './email-verification.steps.ts';

export interface EmailsView {
  l: LocalizeController<EmailVerificationWords>;
  emails: readonly EmailStatus[];
  /** Milliseconds of the server's clock. */
  now: number;
  /** The e-mail of the member's last act, what is under way for it, and what went wrong. */
  at: string;
  pending: 'send' | 'withdraw' | undefined;
  failure: unknown;
  /** The form for another address, if it is open for this e-mail. */
  form: (email: EmailStatus) => TemplateResult | undefined;
  onSend: (id: string) => void;
  onWithdraw: (id: string) => void;
  onChange: (draft: AddressDraft) => void;
}

const icons = { verified: checkIcon, unverified: alertIcon, waiting: clockIcon, expired: alertIcon } as const;

export const emailsView = (v: EmailsView): TemplateResult =>
  html`<ul class="emails">
    ${v.emails.map((email) => emailItem(v, email))}
  </ul>`;

function emailItem(v: EmailsView, email: EmailStatus): TemplateResult {
  const standing = standingOf(email, v.now);
  const isReplaced = email.replacement !== null;
  return html`<li class="email" part="email">
    ${status(v, email.address, isReplaced ? 'verified' : standing)}
    ${isReplaced ? html`<p>${v.l.words.untilThen}</p>` : nothing}
    ${v.form(email) ?? (standing === 'verified' ? verified(v, email) : unverified(v, email, standing))}
  </li>`;
}

const status = (v: EmailsView, address: string, standing: Standing, label?: string): TemplateResult =>
  html`<p class="status" part="status">
    ${label ? html`<span>${label}</span>` : nothing}<strong>${address}</strong>
    <span class="badge" data-standing=${standing}
      >${icon(icons[standing])}<span .textContent=${v.l.words.standing[standing]}></span
    ></span>
  </p>`;

const verified = (v: EmailsView, { id, address }: EmailStatus): TemplateResult =>
  html`<p class="actions">${changeButton(v, v.l.words.change, address, { id, address: '' })}</p>`;

function unverified(v: EmailsView, email: EmailStatus, standing: Standing): TemplateResult {
  const { id, replacement, link } = email;
  const address = replacement ?? email.address;
  const t = v.l.words;
  return html`<div class="body">
    ${replacement === null ? nothing : status(v, replacement, standing, t.replacement)}
    ${link ? sentLink(v, link, standing) : html`<p>${t.why}</p>`} ${v.at === id ? v.failure : nothing}
    <p class="actions">
      ${sendButton(v, email, standing)}${changeButton(v, t.correct, address, { id, address })}
      ${replacement === null ? nothing : withdrawButton(v, email)}
    </p>
    ${link ? wait(v, id, link) : nothing}
  </div>`;
}

function sentLink({ l, now }: EmailsView, { sentAt, expiresAt }: SentLink, standing: Standing): TemplateResult {
  const t = l.words;
  const when = l.date(sentAt, { dateStyle: 'long', timeStyle: 'short' });
  if (standing === 'expired') return html`<p>${t.expired(when)}</p>`;
  const left = duration(l, secondsTo(expiresAt, now));
  return html`<p>${t.sent(when)}</p>
    <p class="left" .textContent=${t.expiresIn(left)}></p>
    <p class="quiet">${t.keepOpen} ${t.nothing}</p>`;
}

/** One button for the first message and the next, so that the focus stays on it. */
function sendButton(
  v: EmailsView,
  { id, address, replacement, link }: EmailStatus,
  standing: Standing,
): TemplateResult {
  const t = v.l.words;
  const waits = link !== null && secondsTo(link.resendAt, v.now) > 0;
  const isSending = v.at === id && v.pending === 'send';
  const text = standing === 'waiting' ? t.resend : standing === 'expired' ? t.sendNew : t.send;
  return html`<button
    type="button"
    class=${standing === 'waiting' ? 'quiet-button' : ''}
    part="send"
    data-email=${id}
    aria-label=${isSending ? t.sending : t.buttonFor(text, replacement ?? address)}
    aria-disabled=${waits ? 'true' : 'false'}
    aria-describedby=${waits ? `wait-${id}` : nothing}
    aria-busy=${isSending ? 'true' : 'false'}
    @click=${() => {
      if (!waits) v.onSend(id);
    }}
  >
    <span .textContent=${isSending ? t.sending : text}></span>
  </button>`;
}

const changeButton = (v: EmailsView, text: string, address: string, draft: AddressDraft): TemplateResult =>
  html`<button
    type="button"
    class="quiet-button"
    part="change"
    data-email=${draft.id}
    aria-label=${v.l.words.buttonFor(text, address)}
    @click=${() => {
      v.onChange(draft);
    }}
  >
    ${text}
  </button>`;

function withdrawButton(v: EmailsView, { id, address }: EmailStatus): TemplateResult {
  const t = v.l.words;
  const isBusy = v.at === id && v.pending === 'withdraw';
  return html`<button
    type="button"
    class="quiet-button"
    part="withdraw"
    aria-label=${t.buttonFor(t.withdraw, address)}
    aria-busy=${isBusy ? 'true' : 'false'}
    @click=${() => {
      v.onWithdraw(id);
    }}
  >
    <span .textContent=${isBusy ? t.withdrawing : t.withdraw}></span>
  </button>`;
}

function wait({ l, now }: EmailsView, id: string, { resendAt }: SentLink): TemplateResult {
  const seconds = secondsTo(resendAt, now);
  const text = l.words.resendIn(duration(l, seconds));
  return html`<p id="wait-${id}" class="quiet left" ?hidden=${seconds === 0} .textContent=${text}></p>`;
}

const secondsTo = (instant: string, now: number): number => Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
