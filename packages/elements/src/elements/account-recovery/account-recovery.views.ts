import type { RecoveryMessage } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { lightFormSlot } from '../../controllers/light-form-controller.ts';
import { duration } from '../../internal/duration.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { notice } from '../../templates/notice.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { AccountRecoveryWords } from './account-recovery.messages.ts';
import type { Ask, DeadLink } from './account-recovery.steps.ts';

export interface View {
  l: LocalizeController<AccountRecoveryWords>;
  /** As the page gave them. */
  urls: { login: string; support: string; profile: string };
  failure: unknown;
  onAsk: (ask: Ask) => void;
}

/** `tooOld`: a sign-in form led here (S1-23). The form itself is in the light DOM. */
export function askingView(v: View, ask: Ask, tooOld: boolean): TemplateResult {
  const t = v.l.words;
  const lead =
    tooOld && ask === 'password' ? notice({ kind: 'info', text: t.tooOld }) : html`<p>${t.asking[ask].lead}</p>`;
  return html`${lead} ${v.failure}<slot name=${lightFormSlot}></slot>
    <div class="links" part="links">
      <p>
        <button
          type="button"
          class="quiet-button"
          part="other"
          @click=${() => {
            v.onAsk(ask === 'password' ? 'user-name' : 'password');
          }}
        >
          ${t.asking[ask].other}
        </button>
      </p>
      ${paragraph(login(v))}${support(v)}
    </div>`;
}

export interface SentView extends View {
  ask: Ask;
  message: RecoveryMessage;
  /** Seconds until it can be sent again. */
  seconds: number;
  sending: boolean;
  onResend: () => void;
}

export function sentView(v: SentView): TemplateResult {
  const { l, ask, seconds } = v;
  const t = l.words;
  const { expiresAt } = v.message;
  const until = expiresAt && t.worksUntil(l.date(expiresAt, { timeStyle: 'short' }));
  return html`${notice({ kind: 'info', text: t.sent[ask], detail: until })}
    <p>${t.nothing}</p>
    ${v.failure}
    <p class="actions">
      <button
        type="button"
        part="resend"
        aria-disabled=${seconds > 0 ? 'true' : 'false'}
        aria-busy=${v.sending ? 'true' : 'false'}
        aria-describedby=${seconds > 0 ? 'wait' : nothing}
        @click=${v.onResend}
      >
        <span .textContent=${v.sending ? t.sending : t.resend}></span>
      </button>
      <button
        type="button"
        class="quiet-button"
        part="correct"
        @click=${() => {
          v.onAsk(ask);
        }}
      >
        ${t.correct}
      </button>
    </p>
    <p id="wait" class="quiet" ?hidden=${seconds === 0} .textContent=${t.resendIn(duration(l, seconds))}></p>
    ${links(paragraph(login(v)), support(v))}`;
}

/** A link that does not lead to a new password, and the way to one that does. */
export function deadView(v: View, link: DeadLink, onRenew: () => void): TemplateResult {
  const t = v.l.words;
  const renew = html`<button type="button" part="renew" @click=${onRenew}>${t.renew}</button>`;
  return html`${notice({ kind: 'error', text: t.dead[link], actions: html`${renew}${login(v, 'quiet-button')}` })}
  ${links(support(v))}`;
}

export function doneView(v: View, signedIn: boolean): TemplateResult {
  const t = v.l.words;
  const ways = signedIn
    ? wayOut({ to: 'profile', url: v.urls.profile, text: wayOutWords[v.l.lang].profile, look: 'button' })
    : login(v, 'button');
  return html`${notice({ kind: 'success', text: signedIn ? t.signedIn : t.done })}
    <p class="actions">${ways}</p>`;
}

type Link = TemplateResult | typeof nothing;

const login = ({ l, urls }: View, look?: 'button' | 'quiet-button'): Link =>
  wayOut({ to: 'login', url: urls.login, text: l.words.signIn, ...(look && { look }) });

const support = ({ l, urls }: View): Link =>
  paragraph(wayOut({ to: 'support', url: urls.support, text: l.words.noAccess }));

const paragraph = (link: Link): Link => (link === nothing ? nothing : html`<p>${link}</p>`);

const links = (...ways: Link[]): Link =>
  ways.every((way) => way === nothing) ? nothing : html`<div class="links" part="links">${ways}</div>`;
