import type { Ineligibility, Vote, VoteChange } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale, LocalizeController } from '../../controllers/localize-controller.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { notice } from '../../templates/notice.ts';
import { gateWords, type GateWords } from './ballot-card.gate-messages.ts';
import { unseenChanges, type Gate } from './ballot-card.steps.ts';

export interface GateView {
  l: LocalizeController<unknown>;
  vote: Vote;
  gate: Gate;
  /** The vote closed on a ballot that was begun here. */
  cut: boolean;
  /** A link to the list of votes, with these words in place of its own. */
  votes: (text?: string) => unknown;
  onBegun: () => void;
  results: unknown;
  receipt: unknown;
}

/** Why there is no ballot to fill in, until when, and where to go (S0-06). */
export function gateView(v: GateView): TemplateResult {
  const { l, vote, gate } = v;
  const t = gateWords[l.lang];
  const text = vote.provider && gate === 'elsewhere' ? t.elsewhere(vote.provider.name) : textOf(v, t);
  return html`<div class="gate" part="gate">
    ${notice({ kind: v.cut ? 'error' : gate === 'voted' ? 'success' : 'info', text, detail: detailOf(v, t) })}
    ${when(v, t)}
    <p class="actions">${actions(v, t)}</p>
  </div>`;
}

function textOf({ l, vote, gate, cut }: GateView, t: GateWords): string {
  const { castAt } = vote.participation;
  if (cut && gate === 'over') return t.cut;
  return gate === 'voted' && castAt ? t.votedAt(moment(l, castAt)) : t.gates[gate];
}

function detailOf({ l, vote, gate }: GateView, t: GateWords): string | undefined {
  if (gate !== 'ineligible') return undefined;
  const { reason = 'other', explanation } = vote.eligibility;
  const known = Object.hasOwn(t.reasons, reason) ? t.reasons[reason as Ineligibility] : t.reasons.other;
  return [known, explanation?.[l.lang]].filter(Boolean).join(' ');
}

/** The instant that is waited for, in the member's zone and the official one (S1-19). */
function when({ l, vote, gate }: GateView, t: GateWords): TemplateResult | typeof nothing {
  const { window, registration } = vote;
  const line = (at: string | undefined, words: (date: string) => string): TemplateResult | typeof nothing => {
    if (!at) return nothing;
    const official = officialMoment(l, at, window.timeZone);
    return html`<p>
      ${words(moment(l, at))} ${official ? html`<span class="quiet">${t.official(official)}</span>` : nothing}
    </p>`;
  };
  if (gate === 'scheduled') return line(window.opensAt, t.opensAt);
  if (gate === 'registration-later') return line(registration.opensAt, t.registrationFrom);
  return gate === 'register' ? line(registration.closesAt, t.registrationUntil) : nothing;
}

function actions({ vote, gate, votes, onBegun, results, receipt }: GateView, t: GateWords): unknown {
  const provider = vote.provider && safeUrl(vote.provider.url);
  if (gate === 'elsewhere' && vote.provider && provider)
    return html`<a class="button" href=${provider} rel="noopener">${t.voteAt(vote.provider.name)}</a>${votes()}`;
  if (gate === 'register') return votes(t.register);
  if (gate === 'ineligible' && vote.eligibility.challengeBy) return votes(t.challenge);
  if (gate === 'grace') return html`<button type="button" part="begun" @click=${onBegun}>${t.begun}</button>${votes()}`;
  if (gate === 'voted') return html`${receipt}${votes()}`;
  return html`${gate === 'over' ? results : nothing}${votes()}`;
}

/** Why nobody votes inside another site, and the way out of its frame (trust S18). */
export const framedView = (lang: Locale): TemplateResult =>
  notice({
    kind: 'info',
    text: gateWords[lang].framed,
    actions: html`<a href=${location.href} target="_blank" rel="noopener">${gateWords[lang].openAlone}</a>`,
  });

/** What changed since the member last looked, told plainly (voting, what no ballot does well: 7). */
export function changesView(
  l: LocalizeController<unknown>,
  vote: Vote,
  onSeen: () => void,
  pending: boolean,
): TemplateResult | typeof nothing {
  const changes = unseenChanges(vote);
  if (changes.length === 0) return nothing;
  const t = gateWords[l.lang];
  return notice({
    kind: 'info',
    text: html`<strong>${t.changed}</strong>`,
    detail: html`<span class="changes"
      >${changes.map((change) => html`<span>${changeText(l, t, change)}</span>`)}</span
    >`,
    actions: html`<button
      type="button"
      class="quiet-button"
      part="acknowledge"
      aria-busy=${pending ? 'true' : 'false'}
      @click=${onSeen}
    >
      ${t.seen}
    </button>`,
  });
}

function changeText(l: LocalizeController<unknown>, t: GateWords, { what, from, to, reason }: VoteChange): string {
  const lang: Locale = l.lang;
  const change = t.changes[what](from && moment(l, from), to && moment(l, to));
  return reason ? `${change} ${t.why(reason[lang])}` : change;
}
