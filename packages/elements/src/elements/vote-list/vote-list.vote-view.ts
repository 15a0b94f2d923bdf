import type { Vote, VoteChange } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { timeLeft } from '../../internal/duration.ts';
import { alertIcon, checkIcon, clockIcon, fileIcon, infoIcon, pencilIcon } from '../../internal/icons.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { icon, type IconNode } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { VoteListWords } from './vote-list.messages.ts';
import {
  deadlineOf,
  isShort,
  mayChallenge,
  mayVoteAgain,
  standingOf,
  unseenChanges,
  type Standing,
} from './vote-list.standing.ts';

export interface VoteView {
  l: LocalizeController<VoteListWords>;
  vote: Vote;
  /** In milliseconds of the server's clock. */
  now: number;
  /** Where the ballot, the receipt and the results of this vote are; empty where the page has no such place. */
  urls: Readonly<Record<'ballot' | 'receipt' | 'results', string>>;
  /** The page of the desk. */
  support: TemplateResult | typeof nothing;
  /** What opens below it, once that is there. */
  details: unknown;
  acknowledging: boolean;
  onRegister: () => void;
  onAcknowledge: () => void;
  onChallenge: () => void;
  onCalendar: () => void;
  onDetails: () => void;
}

const icons: Record<Standing, IconNode> = {
  vote: pencilIcon,
  register: pencilIcon,
  registered: checkIcon,
  wait: clockIcon,
  voted: checkIcon,
  pending: clockIcon,
  ineligible: alertIcon,
  undecided: clockIcon,
  challenged: clockIcon,
  missed: alertIcon,
  paused: clockIcon,
  grace: clockIcon,
  counting: clockIcon,
  published: infoIcon,
  certified: checkIcon,
  contested: alertIcon,
  annulled: alertIcon,
  archived: fileIcon,
};

/** One vote: what it is, where the member stands, the time, and what they can do. */
export function voteView(v: VoteView): TemplateResult {
  const { l, vote } = v;
  const t = l.words;
  const standing = standingOf(vote);
  const kind = Object.hasOwn(t.kinds, vote.kind) ? t.kinds[vote.kind] : t.kinds['other'];
  return html`<li part="vote" class="vote" data-standing=${standing}>
    <div class="head">
      <p class="kind">${[kind, vote.group?.[l.lang]].filter(Boolean).join(' · ')}</p>
      <h4 id="vote-${vote.id}" tabindex="-1">${vote.title[l.lang]}</h4>
      <p class="standing" part="standing">${icon(icons[standing])}<span>${t.standings[standing]}</span></p>
    </div>
    ${unseen(v)} ${vote.summary ? html`<p>${vote.summary[l.lang]}</p>` : nothing} ${deadline(v)} ${reasons(v, standing)}
    ${actions(v, standing)}
    <details @toggle=${v.onDetails}>
      <summary>${named(t.details, vote.title[l.lang])}</summary>
      ${v.details}
    </details>
  </li>`;
}

/** Changes that the member has not said that they have seen (rule 7 of the ballot). */
function unseen(v: VoteView): TemplateResult | typeof nothing {
  const { l, vote } = v;
  const t = l.words;
  const changes = unseenChanges(vote);
  if (changes.length === 0) return nothing;
  return notice({
    kind: 'info',
    text: html`<strong>${t.changed}</strong>${changes.map((change) => changeText(l, vote, change))}`,
    actions: html`<button
      type="button"
      class="quiet-button"
      part="acknowledge"
      aria-busy=${v.acknowledging ? 'true' : 'false'}
      @click=${v.onAcknowledge}
    >
      ${named(t.acknowledge, vote.title[l.lang])}
    </button>`,
  });
}

/** What was changed, from what to what, and why. */
export function changeText(
  l: LocalizeController<VoteListWords>,
  vote: Vote,
  { what, from, to, reason }: VoteChange,
): TemplateResult {
  const t = l.words;
  const time = (at: string): string => moment(l, at, vote.window.timeZone);
  const text = what === 'ballot' || !from || !to ? t.changes.ballot : t.changes[what](time(from), time(to));
  return html`<span class="line">${text} ${reason ? t.reason(reason[l.lang]) : nothing}</span>`;
}

/** In the member's own time first, then in the official one where that is another (S1-19). */
function deadline({ l, vote, now }: VoteView): TemplateResult {
  const t = l.words;
  const { timeZone, closesAt } = vote.window;
  const { what, at } = deadlineOf(vote) ?? { what: undefined, at: closesAt };
  const official = officialMoment(l, at, timeZone);
  const seconds = Math.ceil((Date.parse(at) - now) / 1_000);
  const left = seconds > 0 ? t.left(timeLeft(l, seconds)) : t.now;
  return html`<p class="deadline" part="deadline">
    <span class="label">${what ? t.deadlines[what] : t.closed}</span>
    <time datetime=${at}>${moment(l, at)}</time>
    ${what ? html`<span class="left" part="countdown" .textContent=${left}></span>` : nothing}
    ${official ? html`<span class="quiet official">${t.official(official)}</span>` : nothing}
  </p>`;
}

/** What stands in the vote's own box for as long as it is so (S1-17), or why the member cannot vote. */
function reasons(v: VoteView, standing: Standing): TemplateResult | typeof nothing {
  const { l, vote, now } = v;
  const t = l.words;
  const { registration, eligibility, participation, provider } = vote;
  const isOver = ['counting', 'published', 'certified', 'contested', 'archived'].includes(standing);
  const date = (at: string): string => moment(l, at);
  const { castAt } = participation;
  const voted = castAt ? t.votedOn(date(castAt)) : t.voted;
  const lines = [
    t.explanations[standing],
    isShort(vote) && t.short,
    standing === 'ineligible' && (t.ineligible[eligibility.reason ?? ''] ?? t.ineligible['other']),
    standing === 'ineligible' && eligibility.explanation?.[l.lang],
    mayChallenge(vote, now) && eligibility.challengeBy && t.challengeBy(date(eligibility.challengeBy)),
    participation.mine === 'voted' && voted,
    isOver && participation.mine === 'not-voted' && !provider && t.notVoted,
    mayVoteAgain(vote) && t.again,
    registration.state === 'registered' &&
      !isOver &&
      registration.registeredAt &&
      t.registeredOn(date(registration.registeredAt)),
    provider && t.elsewhere(provider.name),
  ].filter((line) => typeof line === 'string');
  return lines.length > 0 ? html`<p>${lines.join(' ')}</p>` : nothing;
}

function actions(v: VoteView, standing: Standing): TemplateResult | typeof nothing {
  const { l, vote, urls } = v;
  const t = l.words;
  const title = vote.title[l.lang];
  const isAhead = vote.state === 'scheduled' || vote.state === 'open';
  const isEligible = vote.eligibility.state === 'eligible';
  const wanted = [
    standing === 'register' &&
      html`<button type="button" part="register" @click=${v.onRegister}>${named(t.register, title)}</button>`,
    standing === 'vote' && toBallot(v, t.vote, 'button'),
    mayVoteAgain(vote) && toBallot(v, t.voteAgain, 'quiet-button'),
    standing === 'grace' && toBallot(v, t.vote, 'quiet-button'),
    ['published', 'certified', 'contested', 'annulled'].includes(standing) &&
      wayOut({ to: 'results', url: urls.results, text: named(t.results, title), look: 'quiet-button' }),
    vote.participation.mine === 'voted' &&
      !vote.provider &&
      wayOut({ to: 'receipt', url: urls.receipt, text: named(t.receipt, title), look: 'quiet-button' }),
    mayChallenge(vote, v.now) &&
      html`<button type="button" class="quiet-button" part="challenge" @click=${v.onChallenge}>
        ${named(t.challenge, title)}
      </button>`,
    (standing === 'ineligible' || standing === 'missed') && v.support,
    isAhead &&
      isEligible &&
      vote.participation.mine === 'not-voted' &&
      standing !== 'missed' &&
      html`<button type="button" class="quiet-button" part="calendar" @click=${v.onCalendar}>
        ${named(t.calendar, title)}
      </button>`,
  ].filter((part) => part !== false && part !== nothing);
  return wanted.length > 0 ? html`<p class="actions">${wanted}</p>` : nothing;
}

/** To the ballot, here or with whoever holds the vote; to the desk where the page has no such place. */
function toBallot(v: VoteView, text: string, look: 'button' | 'quiet-button'): TemplateResult | typeof nothing {
  const { vote, l, urls } = v;
  const { provider } = vote;
  const link = wayOut({
    to: 'ballot',
    url: provider?.url ?? urls.ballot,
    text: named(provider ? l.words.voteAt(provider.name) : text, vote.title[l.lang]),
    look,
  });
  return link === nothing ? v.support : link;
}

/** The same act stands at many votes: whoever hears it out of its place is told whose it is. */
export const named = (text: string, title: string): TemplateResult =>
  html`${text}<span class="visually-hidden"> – ${title}</span>`;
