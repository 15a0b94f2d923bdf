import type { SupportSettings, SupportTicket } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { notice } from '../../templates/notice.ts';
import { deskByPhone } from './support-request.desk.ts';
import type { SupportRequestWords } from './support-request.messages.ts';

export interface ReceivedView {
  l: LocalizeController<SupportRequestWords>;
  settings: SupportSettings;
  ticket: SupportTicket;
  copy: unknown;
  home: unknown;
  onAnother: () => void;
}

/** When and how somebody answers, in the desk's own days. */
export const promiseOf = (
  l: LocalizeController<SupportRequestWords>,
  { timeZone }: SupportSettings,
  { channel, answerBy }: SupportTicket,
): string => l.words.answer[channel](l.date(answerBy, { weekday: 'long', day: 'numeric', month: 'long', timeZone }));

export const receivedView = (v: ReceivedView): TemplateResult => {
  const t = v.l.words;
  const { ticket, settings } = v;
  return html`${notice({
      kind: 'success',
      text: promiseOf(v.l, settings, ticket),
      detail: ticket.channel === 'email' ? t.lookInSpam : undefined,
    })}
    <div class="ticket" part="reference">
      <p>
        <span class="quiet">${t.reference}</span>
        <strong translate="no">${ticket.reference}</strong>
      </p>
      ${v.copy}
      <p class="quiet">${t.keepReference}</p>
    </div>
    ${deskByPhone(v.l, settings, t.urgent)}
    <p class="actions">
      ${v.home === nothing ? nothing : v.home}
      <button type="button" class="quiet-button" part="another" @click=${v.onAnother}>${t.another}</button>
    </p>`;
};
