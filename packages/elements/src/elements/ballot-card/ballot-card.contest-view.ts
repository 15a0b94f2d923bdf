import type { BallotOption, Contest } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { checkIcon } from '../../internal/icons.ts';
import { icon } from '../../templates/icon.ts';
import { picture } from '../../templates/picture.ts';
import type { ContestWords, Counts, TypeName } from './ballot-card.contest-messages.ts';
import { documentList } from './ballot-card.documents-view.ts';
import {
  blank,
  fewestOf,
  isAlone,
  isSingle,
  leftOf,
  mostOf,
  placeOf,
  placesOf,
  refusals,
  spoiled,
  type Act,
  type Key,
  type Mark,
  type Problem,
  type Told,
} from './ballot-card.marks.ts';

type Localized = Pick<LocalizeController<ContestWords>, 'words' | 'lang'>;

export interface ContestView {
  l: Localized;
  contest: Contest;
  /** Its place on the ballot. */
  at: number;
  mark: Mark;
  /** What its line tells of: for a frame after an act, the mark before it. */
  stated: Mark;
  /** What can be chosen, in the order to show. */
  keys: readonly Key[];
  /** What the last act came to, when it was in this contest. */
  told: { told: Told; key?: Key } | undefined;
  problem: Problem | undefined;
  /** False when nothing came of it. */
  onAct: (act: Act) => boolean;
  /** Ranked: shows the list in the order of the ranking, or of the ballot again. */
  onOrder: () => void;
  /** Where the contest begins and ends, to be told what of it is in view. */
  onStart: (edge: Element | undefined) => void;
  onEnd: (edge: Element | undefined) => void;
}

export const typeOf = (contest: Contest): TypeName => (isSingle(contest) ? 'single' : contest.type);

const countsOf = (contest: Contest, mark: Mark): Counts => ({
  fewest: fewestOf(contest),
  most: mostOf(contest),
  options: contest.options.length,
  chosen: mark.chosen.length,
  left: leftOf(contest, mark),
});

export const headingId = (at: number): string => `contest-${at}`;

/** Of what can be corrected in a contest: the name to write, or the contest itself. */
export const problemId = (at: number, problem: Problem): string =>
  'place' in problem ? `${headingId(at)}-name-${problem.place}` : headingId(at);

export function problemText({ words: t }: Pick<Localized, 'words'>, contest: Contest, { code }: Problem): string {
  if (code === 'no-name') return t.noName;
  return code === 'too-few' ? t.tooFew(fewestOf(contest), contest.allowBlank) : t.repeatedName;
}

/** What stands in it now, in words: how many are left, or that what is chosen stands alone. */
function statusText({ l, contest, stated: mark }: Pick<ContestView, 'l' | 'contest' | 'stated'>): string {
  if (mark.chosen.some((key) => isAlone(contest, key))) return l.words.leftAlone;
  return l.words.types[typeOf(contest)].left(countsOf(contest, mark));
}

/** What came of an act, and what stands now (rules 3 and 10); it never names what was chosen. */
export function toldText(
  v: Pick<ContestView, 'l' | 'contest' | 'stated'>,
  { told, key }: { told: Told; key?: Key },
): string {
  const t = v.l.words;
  const rank = v.stated.chosen.indexOf(key ?? '') + 1;
  switch (told) {
    case 'limit':
      return t.types[typeOf(v.contest)].limit(mostOf(v.contest));
    case 'alone':
    case 'not-with':
    case 'replaced':
      return t.told[told];
    case 'raised':
    case 'lowered':
      return t.movedTo(rank);
    case 'chosen':
      return `${v.contest.type === 'ranked' ? t.rankedAt(rank) : t.told.chosen} ${statusText(v)}`;
    case 'removed':
    case 'cleared':
    case 'scored':
      return `${t.told[told]} ${statusText(v)}`;
  }
}

/** As many options are on a screen or two. */
const short = 10;

/** In fixed order: title, how many may be chosen, how many are left, how to (rule 5). */
export function contestView(v: ContestView): TemplateResult {
  const { l, contest, at, mark, told, problem } = v;
  const t = l.words;
  const type = t.types[typeOf(contest)];
  const counts = countsOf(contest, mark);
  const id = headingId(at);
  const isRefused = told !== undefined && refusals.includes(told.told);
  const looks = v.keys.length > short ? 'contest long' : 'contest';
  return html`<div
    class=${looks}
    part="contest"
    role="group"
    aria-labelledby=${id}
    aria-describedby="${id}-rule ${id}-status"
  >
    <span ${ref(v.onStart)}></span>
    <div class="contest-heading">
      <h3 id=${id} tabindex="-1">${contest.title[l.lang]}</h3>
      <p id="${id}-rule" class="rule">${type.rule(counts)} · ${t.options(counts.options)}</p>
      <p id="${id}-status" class=${isRefused ? 'error' : 'status'}>
        ${told && told.told !== 'chosen' ? toldText(v, told) : statusText(v)}
      </p>
    </div>
    ${contest.body ? html`<p class="body">${contest.body[l.lang]}</p>` : nothing}
    <p class="hint">${type.how} ${contest.scale && contest.type === 'score' ? t.scale(contest.scale) : nothing}</p>
    ${problem ? html`<p class="error">${problemText(l, contest, problem)}</p>` : nothing}
    <ul class="options">
      ${repeat(
        v.keys,
        (key) => key,
        (key) => guard(standing(v, key), () => optionView(v, key)),
      )}
    </ul>
    ${insteadView(v)}
    <p class="actions">${orderButton(v)}${clearButton(v)}</p>
    <p class="more" aria-hidden="true" hidden><span>${t.more}</span></p>
    <span ${ref(v.onEnd)}></span>
  </div>`;
}

interface Row {
  id: string;
  key: Key;
  name: string;
  isChosen: boolean;
  option: BallotOption | undefined;
  place: number | undefined;
}

function rowOf({ l, contest, at, mark }: ContestView, key: Key): Row {
  const place = placeOf(key);
  const index = contest.options.findIndex(({ id }) => id === key);
  const option = contest.options[index];
  return {
    id: `${headingId(at)}-${place === undefined ? index : `written-${place}`}`,
    key,
    name: option?.label[l.lang] ?? l.words.writeIn((place ?? 0) + 1, placesOf(contest)),
    isChosen: mark.chosen.includes(key),
    option,
    place,
  };
}

/** All that the looks of an option depend on, so that one act renders one option anew. */
function standing({ l, contest, mark, problem }: ContestView, key: Key): unknown[] {
  const at = mark.chosen.indexOf(key);
  const isLast = at === mark.chosen.length - 1;
  const place = placeOf(key);
  const name = place === undefined ? undefined : mark.names[place];
  const isRefused = problem !== undefined && 'place' in problem && problem.place === place && problem.code;
  return [l.lang, contest.type === 'ranked' ? at : at >= 0, at >= 0 && isLast, mark.scores.get(key), name, isRefused];
}

function optionView(v: ContestView, key: Key): TemplateResult {
  const row = rowOf(v, key);
  return html`<li class=${row.isChosen ? 'option chosen' : 'option'} part="option">
    ${rowViews[v.contest.type](v, row)} ${row.place === undefined ? nothing : nameField(v, row, row.place)}
    ${row.option ? aboutView(v, row.option) : nothing}
  </li>`;
}

/** How an option is marked, by the type of its contest. */
const rowViews: Record<Contest['type'], (v: ContestView, row: Row) => TemplateResult> = {
  choice: markView,
  approval: markView,
  ranked: rankView,
  score: scoreView,
};

function markView(v: ContestView, { id, key, name, isChosen, option }: Row): TemplateResult {
  return markLabel(v, id, key, isChosen, html`${photo(option)}${nameView(v.l, name, option)}`);
}

const markLabel = (v: ContestView, id: string, key: Key, isChosen: boolean, text: unknown): TemplateResult =>
  html`<label class="mark" for=${id}
    ><input
      type=${isSingle(v.contest) ? 'radio' : 'checkbox'}
      id=${id}
      name=${headingId(v.at)}
      .checked=${live(isChosen)}
      @click=${(event: Event) => {
        const { checked } = event.currentTarget as HTMLInputElement;
        if (!v.onAct({ act: checked ? 'choose' : 'drop', key })) event.preventDefault();
      }}
    />${text}${stateView(v.l.words.chosen)}</label
  >`;

/** For the eyes: its control says the same (rule 13). It has its place before it is seen, so that a mark moves nothing. */
const stateView = (text: string): TemplateResult =>
  html`<span class="state" aria-hidden="true">${icon(checkIcon)}${text}</span>`;

/** Its words say the same as the picture beside them. */
const photo = (option: BallotOption | undefined): TemplateResult | typeof nothing =>
  option?.photo ? html`<span class="photo" aria-hidden="true">${picture(option.photo, '')}</span>` : nothing;

const nameView = ({ lang }: Localized, name: string, option: BallotOption | undefined): TemplateResult =>
  html`<span class="name"
    >${name}${option?.subtitle ? html` <span class="quiet">${option.subtitle[lang]}</span>` : nothing}</span
  >`;

/**
 * Ranks by buttons alone (rule 4): the one that gives a rank also takes it off, so that the focus stays on it. All of
 * them have their place before they are seen, so that a rank moves nothing.
 */
function rankView(v: ContestView, { key, name, option }: Row): TemplateResult {
  const t = v.l.words;
  const { chosen } = v.mark;
  const rank = chosen.indexOf(key) + 1;
  const alone = isAlone(v.contest, key);
  return html`<div class="mark">
    <span class="rank">${rank && !alone ? t.rank(rank) : nothing}${rank && alone ? icon(checkIcon) : nothing}</span>
    ${photo(option)}${nameView(v.l, name, option)}
    <span class="ranking">
      ${
        alone
          ? nothing
          : html`${moveButton(v, 'raise', t.raise(name), '↑', key, rank === 1)}${moveButton(v, 'lower', t.lower(name), '↓', key, rank === chosen.length)}`
      }
      <button
        type="button"
        class="quiet-button"
        aria-label=${rank ? t.unrankOne(name, rank) : t.rankOne(name)}
        @click=${() => v.onAct({ act: rank ? 'drop' : 'choose', key })}
      >
        <span class="either"
          ><span class="unless-ranked">${t.rankIt}</span><span class="if-ranked">${t.unrank}</span></span
        >
      </button>
    </span>
  </div>`;
}

const moveButton = (
  v: ContestView,
  act: 'raise' | 'lower',
  label: string,
  sign: string,
  key: Key,
  isLast: boolean,
): TemplateResult =>
  html`<button
    type="button"
    class="quiet-button if-ranked"
    aria-label=${label}
    aria-disabled=${isLast ? 'true' : 'false'}
    @click=${() => v.onAct({ act, key })}
  >
    ${sign}
  </button>`;

function scoreView(v: ContestView, { id, key, name, option }: Row): TemplateResult {
  const { lowest, highest } = v.contest.scale ?? { lowest: 0, highest: 0 };
  const score = v.mark.scores.get(key);
  const steps = [...new Array(highest - lowest + 1).keys()].map((step) => lowest + step);
  return html`<div class="mark scored" role="group" aria-label=${v.l.words.scores(name)}>
    ${photo(option)}${nameView(v.l, name, option)}${stateView(v.l.words.hasScore)}
    <span class="scale">
      ${[undefined, ...steps].map((step) => scoreStep(v, `${id}-scale`, key, step, step === score))}
    </span>
  </div>`;
}

const scoreStep = (
  v: ContestView,
  name: string,
  key: Key,
  step: number | undefined,
  isChosen: boolean,
): TemplateResult =>
  html`<label class="step"
    ><input
      type="radio"
      name=${name}
      .checked=${live(isChosen)}
      @click=${(event: Event) => {
        const act: Act = step === undefined ? { act: 'drop', key } : { act: 'score', key, score: step };
        if (!v.onAct(act)) event.preventDefault();
      }}
    /><span class="value">${step ?? v.l.words.noScore}</span></label
  >`;

/** Nothing helps to type it, and nothing keeps it (rule 21). */
function nameField(v: ContestView, { isChosen }: Row, place: number): TemplateResult | typeof nothing {
  if (!isChosen) return nothing;
  const t = v.l.words;
  const { problem, contest } = v;
  const id = `${headingId(v.at)}-name-${place}`;
  const error =
    problem && 'place' in problem && problem.place === place ? problemText(v.l, contest, problem) : undefined;
  const length = contest.writeIns?.maxLength ?? 0;
  return html`<div class="field">
    <label for=${id}>${t.nameToWrite}</label>
    <p class="hint" id="${id}-hint">${t.nameHint(length)}</p>
    ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    <input
      type="text"
      id=${id}
      .autocomplete=${'off'}
      autocapitalize="words"
      spellcheck="false"
      maxlength=${length}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? `${id}-error ${id}-hint` : `${id}-hint`}
      .value=${live(v.mark.names[place] ?? '')}
      @input=${(event: Event) => v.onAct({ act: 'write', place, text: (event.currentTarget as HTMLInputElement).value })}
    />
  </div>`;
}

function aboutView(
  { l }: ContestView,
  { label, biography, documents = [] }: BallotOption,
): TemplateResult | typeof nothing {
  if (!biography && documents.length === 0) return nothing;
  return html`<details>
    <summary aria-label=${l.words.aboutWhom(label[l.lang])}>${l.words.about}</summary>
    ${biography ? html`<p class="body">${biography[l.lang]}</p>` : nothing}
    ${documents.length ? documentList(l.lang, documents) : nothing}
  </details>`;
}

/** Blank and spoiled, apart from the options. */
function insteadView(v: ContestView): TemplateResult | typeof nothing {
  const t = v.l.words;
  const { contest, mark } = v;
  const offered = [
    ...(contest.allowBlank ? [{ key: blank, text: t.blank, long: t.blankLong }] : []),
    ...(contest.allowSpoil ? [{ key: spoiled, text: t.spoiled, long: t.spoiledLong }] : []),
  ];
  if (offered.length === 0) return nothing;
  return html`<p class="or">${t.or}</p>
    <ul class="options">
      ${offered.map(({ key, text, long }) => {
        const isChosen = mark.chosen.includes(key);
        const id = `${headingId(v.at)}-${key.slice(1)}`;
        return html`<li class=${isChosen ? 'option chosen' : 'option'} part="option">
          ${markLabel(v, id, key, isChosen, html`<span class="name">${text} <span class="quiet">${long}</span></span>`)}
        </li>`;
      })}
    </ul>`;
}

function orderButton({ l, contest, mark, keys, onOrder }: ContestView): TemplateResult | typeof nothing {
  if (contest.type !== 'ranked' || mark.chosen.length < 2) return nothing;
  return html`<button type="button" class="quiet-button" part="order" @click=${onOrder}>
    ${isInOrder(keys, mark) ? l.words.inBallotOrder : l.words.inMyOrder}
  </button>`;
}

/** Whether what is ranked comes first, best first. */
export const isInOrder = (keys: readonly Key[], { chosen }: Mark): boolean =>
  chosen.every((key, at) => keys[at] === key);

/** Keeps its room: nothing moves under the finger when the first choice is made. */
const clearButton = ({ l, contest, mark, onAct }: ContestView): TemplateResult =>
  html`<button
    type="button"
    class=${mark.chosen.length ? 'quiet-button' : 'quiet-button unseen'}
    part="clear"
    aria-label=${l.words.clearContest(contest.title[l.lang])}
    @click=${() => onAct({ act: 'clear' })}
  >
    ${l.words.clear}
  </button>`;
