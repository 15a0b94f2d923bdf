import type { ContestOutcome, ContestResult, VoteResults } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { checkIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import { bar } from './vote-results.bar.ts';
import {
  figuresOf,
  isDecidedByShare,
  minPublish,
  neededShare,
  outcomeOf,
  type Figures,
} from './vote-results.figures.ts';
import type { VoteResultsWords } from './vote-results.messages.ts';
import { roundsView } from './vote-results.rounds-view.ts';

type L = LocalizeController<VoteResultsWords>;

const percent = { style: 'percent', maximumFractionDigits: 1 } as const;
const votes = { maximumFractionDigits: 2 } as const;

/** One question: its outcome in words, then a table, each line with its bar, then the rounds of a ranked one. */
export function contestView(l: L, contest: ContestResult, results: VoteResults): TemplateResult {
  const t = l.words;
  const figures = figuresOf(contest, results);
  const outcome = outcomeText(l, outcomeOf(contest, results), figures);
  const said = outcome && results.state === 'annulled' ? t.annulled(outcome) : outcome;
  return html`<section class="contest" part="contest" aria-labelledby="contest-${contest.id}">
    <h3 id="contest-${contest.id}">${contest.title[l.lang]}</h3>
    ${said ? html`<p class="outcome" part="outcome">${said}</p>` : nothing}
    ${figures ? figuresView(l, figures, results) : withheld(l, results)}
  </section>`;
}

function outcomeText(l: L, outcome: ContestOutcome | undefined, figures: Figures | undefined): string | undefined {
  const t = l.words;
  if (outcome !== 'elected') return outcome && t.outcomes[outcome];
  const names = (figures?.options ?? []).filter(({ elected }) => elected).map(({ label }) => label[l.lang]);
  if (names.length === 0) return undefined;
  return t.elected(new Intl.ListFormat(l.tag, { type: 'conjunction' }).format(names), names.length);
}

function withheld(l: L, results: VoteResults): TemplateResult {
  const t = l.words;
  const minimum = minPublish(results);
  const isBelow = results.turnout.voted < minimum && minimum > 1;
  return html`<p>${t.suppressed} ${isBelow ? t.minPublish(l.number(minimum)) : nothing}</p>`;
}

function figuresView(l: L, figures: Figures, { rule }: VoteResults): TemplateResult {
  const t = l.words;
  const { type, base, options, rounds } = figures;
  const [first] = options;
  const isDecided = isDecidedByShare(figures);
  const mark = isDecided && rule ? neededShare(rule) : undefined;
  const column = { ranked: t.table.lastRound, score: t.table.points, choice: t.table.votes, approval: t.table.votes };
  const caption = type === 'score' ? t.pointsBase(l.number(base)) : t.base(l.number(base), rule?.of);
  return html`${isDecided && first ? html`<p>${leading(l, first, base)}</p>` : nothing}
    <table part="table">
      <caption class="quiet">
        ${caption} ${mark === undefined ? nothing : t.mark}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.table.option}</th>
          <th scope="col" class="number">${column[type]}</th>
          <th scope="col" class="number">${t.table.share}</th>
        </tr>
      </thead>
      <tbody>
        ${options.map((option) => optionRows(l, option, mark))}
      </tbody>
      <tfoot>
        ${uncounted(l, t.table.blank, figures.blank)} ${uncounted(l, t.table.spoiled, figures.spoiled)}
      </tfoot>
    </table>
    ${rounds ? roundsView(l, figures, rounds) : nothing}`;
}

const leading = (l: L, { label, share, votes: count }: Figures['options'][number], base: number): string =>
  l.words.leading(label[l.lang], l.number(share, percent), l.number(count, votes), l.number(base));

const optionRows = (l: L, option: Figures['options'][number], mark: number | undefined): TemplateResult =>
  html`<tr>
      <th scope="row">
        ${option.label[l.lang]}
        ${option.elected ? html`<span class="seat" part="seat">${icon(checkIcon)} ${l.words.table.seat}</span>` : nothing}
      </th>
      <td class="number">${l.number(option.votes, votes)}</td>
      <td class="number">${l.number(option.share, percent)}</td>
    </tr>
    <tr aria-hidden="true" class=${option.elected === false ? 'bars faded' : 'bars'}>
      <td colspan="3">${bar(option.share, mark)}</td>
    </tr>`;

const uncounted = (l: L, name: string, count: number): TemplateResult =>
  html`<tr>
    <th scope="row">${name}</th>
    <td class="number">${l.number(count)}</td>
    <td></td>
  </tr>`;
