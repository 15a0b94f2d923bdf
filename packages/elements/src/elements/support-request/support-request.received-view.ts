import type { ContactChannel, SupportSettings, SupportTicket } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import type { LocalizeController, Words } from '../../controllers/localize-controller.ts';
import { notice } from '../../templates/notice.ts';
import { deskByPhone } from './support-request.desk.ts';
import type { SupportRequestWords } from './support-request.messages.ts';

interface ReceivedWords {
  answer: Record<ContactChannel, (date: string) => string>;
  lookInSpam: string;
  reference: string;
  keepReference: string;
  urgent: string;
  another: string;
}

const words: Words<ReceivedWords> = {
  fr: {
    answer: {
      email: (date) => `Nous vous écrirons au plus tard le ${date}.`,
      phone: (date) => `Nous vous appellerons au plus tard le ${date}.`,
    },
    lookInSpam: 'Surveillez aussi vos courriers indésirables.',
    reference: 'Référence',
    keepReference: 'Gardez-la : elle nous permet de retrouver votre demande.',
    urgent: 'C’est pressant ? Appelez-nous.',
    another: 'Faire une autre demande',
  },
  en: {
    answer: {
      email: (date) => `We will write to you by ${date}.`,
      phone: (date) => `We will call you by ${date}.`,
    },
    lookInSpam: 'Keep an eye on your spam folder too.',
    reference: 'Reference',
    keepReference: 'Keep it: it lets us find your request.',
    urgent: 'Is it urgent? Call us.',
    another: 'Send another request',
  },
};

export interface ReceivedView {
  l: LocalizeController<SupportRequestWords>;
  settings: SupportSettings;
  ticket: SupportTicket;
  /** The button that copies the reference, which it is to name. */
  copy: (what: string) => unknown;
  onAnother: () => void;
}

/** When and how somebody answers, in the desk's own days. */
export const promiseOf = (
  l: LocalizeController<SupportRequestWords>,
  { timeZone }: SupportSettings,
  { channel, answerBy }: SupportTicket,
): string =>
  words[l.lang].answer[channel](l.date(answerBy, { weekday: 'long', day: 'numeric', month: 'long', timeZone }));

/** The desk has the request; loaded once the member touches the element. */
export const receivedView = (v: ReceivedView): TemplateResult => {
  const t = words[v.l.lang];
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
      ${v.copy(t.reference)}
      <p class="quiet">${t.keepReference}</p>
    </div>
    ${deskByPhone(v.l, settings, t.urgent)}
    <p class="actions">
      <button type="button" class="quiet-button" part="another" @click=${v.onAnother}>${t.another}</button>
    </p>`;
};
