import type { Vote } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { notice } from '../../templates/notice.ts';
import { documentList } from './ballot-card.documents-view.ts';
import type { VotingWords } from './ballot-card.voting-messages.ts';

/** What to know before filling in: what protects the ballot, until when, for whom one votes, and on what. */
export function termsView(l: LocalizeController<VotingWords>, vote: Vote): TemplateResult {
  const t = l.words;
  const { window, eligibility, revote, participation, documents } = vote;
  const { weight = 1, representing = [] } = eligibility;
  const { claim, limits } = t.protection[vote.secrecy];
  const official = officialMoment(l, window.closesAt, window.timeZone);
  const lines = [
    weight !== 1 && t.weight(l.number(weight)),
    representing.length > 0 && t.representing(new Intl.ListFormat(l.tag).format(representing)),
    revote === 'last-counts' && t.lastCounts,
    participation.castAt && t.replaces(moment(l, participation.castAt)),
  ];
  return html`${notice({ kind: 'info', text: claim, detail: limits })}
    <ul class="terms">
      <li>
        ${t.closesAt(moment(l, window.closesAt))}
        ${official ? html`<span class="quiet">${t.official(official)}</span>` : nothing}
      </li>
      ${lines.map((line) => (line ? html`<li>${line}</li>` : nothing))}
      ${documents.length ? html`<li>${t.documents} ${documentList(l.lang, documents)}</li>` : nothing}
    </ul>`;
}
