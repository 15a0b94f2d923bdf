import type { BallotManifest, Contest } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { notice } from '../../templates/notice.ts';
import type { ContestWords } from './ballot-card.contest-messages.ts';
import { typeOf } from './ballot-card.contest-view.ts';
import {
  blank,
  markOf,
  nameAt,
  placeOf,
  shownKeys,
  spoiled,
  undervoteOf,
  type Key,
  type Mark,
  type Marks,
} from './ballot-card.marks.ts';

export interface ReviewView {
  l: Pick<LocalizeController<ContestWords>, 'words' | 'lang'>;
  manifest: BallotManifest;
  rotation: string;
  marks: Marks;
  onChange: (contest: string) => void;
}

/** The contests with fewer choices than allowed. */
export const undervoted = ({ contests }: BallotManifest, marks: Marks): readonly Contest[] =>
  contests.filter((contest) => undervoteOf(contest, markOf(marks, contest)) > 0);

/** Every contest, in the order of the ballot, with what was chosen, what was not, and the way to change it (rule 7). */
export function reviewView(v: ReviewView): TemplateResult {
  const t = v.l.words;
  const fewer = undervoted(v.manifest, v.marks);
  return html`${
      fewer.length
        ? notice({
            kind: 'info',
            text: t.undervotes(fewer.length),
            detail: html`${fewer.map(({ title }) => title[v.l.lang]).join(' · ')}<br />${t.undervotesDetail}`,
          })
        : nothing
    }
    <ul class="review">
      ${v.manifest.contests.map((contest) => contestReview(v, contest))}
    </ul>`;
}

function contestReview(v: ReviewView, contest: Contest): TemplateResult {
  const t = v.l.words;
  const mark = markOf(v.marks, contest);
  const title = contest.title[v.l.lang];
  const left = undervoteOf(contest, mark);
  return html`<li class="reviewed" part="reviewed">
    <div class="beside">
      <h3>${title}</h3>
      <button
        type="button"
        class="quiet-button"
        part="change"
        aria-label=${t.changeContest(title)}
        @click=${() => {
          v.onChange(contest.id);
        }}
      >
        ${t.change}
      </button>
    </div>
    ${choicesReview(v, contest, mark)}
    ${mark.chosen.length && left > 0 ? html`<p class="quiet">${t.types[typeOf(contest)].fewer(left)}</p>` : nothing}
  </li>`;
}

/** Nothing at all must never look like an answer, such as « No ». */
function choicesReview(v: ReviewView, contest: Contest, mark: Mark): TemplateResult {
  if (mark.chosen.length === 0) return html`<p class="nothing">${v.l.words.nothing}</p>`;
  const ranks = contest.type === 'ranked';
  const keys = ranks
    ? mark.chosen
    : [...shownKeys(contest, v.rotation), blank, spoiled].filter((key) => mark.chosen.includes(key));
  return html`<ul class="choices-made">
    ${keys.map((key, at) => html`<li>${choiceReview(v, contest, mark, key, ranks ? at + 1 : 0)}</li>`)}
  </ul>`;
}

function choiceReview(v: ReviewView, contest: Contest, mark: Mark, key: Key, rank: number): TemplateResult {
  const t = v.l.words;
  const option = contest.options.find(({ id }) => id === key);
  const place = placeOf(key);
  const score = mark.scores.get(key);
  return html`${rank && !option?.exclusive && key !== blank && key !== spoiled ? html`<span class="rank">${t.rank(rank)}</span>` : nothing}
    <span class="name"
      ><strong
        >${option?.label[v.l.lang] ?? (place === undefined ? { [blank]: t.blank, [spoiled]: t.spoiled }[key] : nameAt(contest, mark, place))}</strong
      >${option?.subtitle ? html` <span class="quiet">${option.subtitle[v.l.lang]}</span>` : nothing}${place === undefined ? nothing : html` <span class="quiet">${t.written}</span>`}</span
    >${score === undefined ? nothing : html`<span class="score">${t.scored(score)}</span>`}`;
}
