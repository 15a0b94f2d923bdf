import type { VoteResults } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { moment } from '../../internal/moment.ts';
import { notice } from '../../templates/notice.ts';
import { bar } from './vote-results.bar.ts';
import { fractions, type VoteResultsWords } from './vote-results.messages.ts';

type L = LocalizeController<VoteResultsWords>;

const kinds = { provisional: 'info', certified: 'success', contested: 'info', annulled: 'error' } as const;

/** How far the results can be trusted, who voted, and what it takes. `now` is in milliseconds of the server's clock. */
export function summaryView(l: L, results: VoteResults, now: number, timeZone: string | undefined): TemplateResult {
  const t = l.words;
  const { state, at, reason, turnout, rule, quorumReached, contests } = results;
  const isProposal = contests.some(({ outcome }) => outcome === 'adopted' || outcome === 'rejected');
  return html`${notice({
      kind: kinds[state],
      text: t.states[state],
      detail: html`${reason ? html`${reason[l.lang]} ` : nothing}${t.asOf(moment(l, at, timeZone))}`,
    })}
    ${validity(l, results, now, timeZone)}
    <dl part="summary">
      <div>
        <dt>${t.turnout}</dt>
        <dd>
          ${t.turnoutOf(l.number(turnout.voted), l.number(turnout.eligible), percent(l, turnout.share))}
          ${bar(turnout.share)}
        </dd>
      </div>
      ${
        rule && isProposal
          ? html`<div>
              <dt>${t.rule}</dt>
              <dd>
                ${t.needed(rule, fractions[l.lang][rule.threshold] ?? rule.threshold)}
                ${isOfBallots(rule.of) ? html`<span class="quiet">${t.blanks(rule.blankCounts)}</span>` : nothing}
              </dd>
            </div>`
          : nothing
      }
      ${
        rule?.quorum === undefined || quorumReached === undefined
          ? nothing
          : html`<div>
              <dt>${t.quorum}</dt>
              <dd>${t.quorumOf(l.number(rule.quorum), quorumReached)}</dd>
            </div>`
      }
    </dl>`;
}

function validity(
  l: L,
  { state, validUntil }: VoteResults,
  now: number,
  timeZone: string | undefined,
): TemplateResult | typeof nothing {
  if (!validUntil || state === 'annulled') return nothing;
  const date = moment(l, validUntil, timeZone);
  return html`<p>${Date.parse(validUntil) > now ? l.words.validUntil(date) : l.words.noLongerValid(date)}</p>`;
}

const isOfBallots = (of: string): boolean => of === 'valid-votes' || of === 'votes-cast';
const percent = (l: L, share: number): string => l.number(share, { style: 'percent', maximumFractionDigits: 1 });
