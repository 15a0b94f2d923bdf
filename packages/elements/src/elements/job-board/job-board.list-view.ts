import type { EmploymentKind, JobOffer, JobPage } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { Page, PagesController } from '../../controllers/pages-controller.ts';
import { day } from '../../internal/day.ts';
import { clockIcon, infoIcon } from '../../internal/icons.ts';
import { worded } from '../../internal/worded.ts';
import { checkField } from '../../templates/choices.ts';
import { option, selectField } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { JobBoardWords } from './job-board.messages.ts';

export type JobBoardLocale = LocalizeController<JobBoardWords>;

/** What of the offers is in view. */
export interface JobFilter {
  own?: boolean;
  employment?: EmploymentKind;
}

export type JobPages = PagesController<JobOffer, JobPage & Page<JobOffer>, JobFilter>;

export interface ListView {
  l: JobBoardLocale;
  pages: JobPages;
  /** The member may have offers of their own. */
  hasOwn: boolean;
  /** The way to post one, or why not. */
  post: unknown;
  /** What could not be read. */
  failure: unknown;
  support: unknown;
  urlOf: (id: string) => string;
  onOpen: (id: string) => void;
  onFilter: (event: Event) => void;
  onMore: () => void;
}

export const listView = (v: ListView): TemplateResult =>
  html`${v.post === nothing ? nothing : html`<p class="actions" part="post">${v.post}</p>`} ${tools(v)} ${offers(v)}`;

const tools = ({ l, pages, hasOwn, onFilter }: ListView): TemplateResult => {
  const t = l.words;
  const { employment, own = false } = pages.chosen;
  return html`<div class="tools" @change=${onFilter}>
    ${selectField({
      id: 'employment-filter',
      label: t.kind,
      options: [
        option('', t.allKinds, !employment),
        ...Object.entries(t.kinds).map(([kind, name]) => option(kind, name, kind === employment)),
      ],
    })}
    ${hasOwn ? checkField('own', t.own, own) : nothing}
  </div>`;
};

function offers(v: ListView): unknown {
  const { l, pages, failure, support } = v;
  const t = l.words;
  const { shown, ask } = pages;
  if (!shown) return pages.error ? html`${failure}${support}` : skeleton(t.loading, 6);
  const isBelow = ask === 'more';
  return html`${isBelow ? nothing : failure}
    ${shown.items.length === 0 && shown.skipped === 0 ? notice({ kind: 'info', text: absence(l, pages.chosen) }) : nothing}
    <ul class="offers">
      ${repeat(
        shown.items,
        ({ id }) => id,
        (offer) => item(v, offer),
      )}
    </ul>
    ${shown.skipped > 0 ? notice({ kind: 'info', text: t.skipped(shown.skipped) }) : nothing}
    ${isBelow ? failure : nothing} ${more(v)}`;
}

/** Why there is nothing in view. */
export const absence = ({ words }: JobBoardLocale, { own, employment }: JobFilter): string =>
  own ? words.noneOwn : employment ? words.noneOfKind : words.none;

const item = (v: ListView, offer: JobOffer): TemplateResult => {
  const { l, urlOf, onOpen } = v;
  const { id, title, employer, place, language } = offer;
  return html`<li class="offer" part="offer" data-id=${id}>
    <h3>
      <a
        href=${urlOf(id)}
        lang=${language}
        dir="auto"
        @click=${() => {
          onOpen(id);
        }}
        ><span .textContent=${title}></span
      ></a>
    </h3>
    <p dir="auto" .textContent=${[employer, place].filter(Boolean).join(' – ')}></p>
    ${facts(l, offer)}
  </li>`;
};

/** In a few words: what kind of job, what became of the offer, and until when one may apply. */
function facts(l: JobBoardLocale, { employment, time, state, language, applyBy, postedAt }: JobOffer): TemplateResult {
  const t = l.words;
  const ends = state === 'published' && applyBy ? t.applyBy(day(l, applyBy)) : '';
  return html`<ul class="facts">
    <li class="tag" .textContent=${kindText(l, t.kinds, employment)}></li>
    <li class="tag" .textContent=${kindText(l, t.times, time)}></li>
    ${language === l.lang ? nothing : html`<li class="tag" .textContent=${t.languages[language]}></li>`}
    ${state === 'published' ? nothing : html`<li class="badge" part="state">${stateText(l, state)}</li>`}
    ${ends ? html`<li class="quiet" .textContent=${ends}></li>` : nothing}
    <li class="quiet" .textContent=${t.postedOn(dateText(l, postedAt))}></li>
  </ul>`;
}

/** What became of an offer that is not for applying to any more. */
export const stateText = (l: JobBoardLocale, state: string): TemplateResult =>
  html`${icon(state === 'closed' ? clockIcon : infoIcon)}<span .textContent=${worded(l.words.states, state)}></span>`;

/** One kind of several, in words. */
export const kindText = ({ words }: JobBoardLocale, names: Readonly<Record<string, string>>, name: string): string =>
  worded({ ...names, other: words.otherKind }, name);

/** *1er décembre 2026*, on the member's own calendar. */
export function dateText(l: JobBoardLocale, at: string): string {
  const text = l.date(at);
  return l.lang === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function more({ l, pages, onMore }: ListView): TemplateResult | typeof nothing {
  if (!pages.shown?.nextCursor) return nothing;
  const isBusy = pages.isLoading && pages.ask === 'more';
  return html`<p class="actions more">
    <button type="button" class="quiet-button" part="more" aria-busy=${isBusy ? 'true' : 'false'} @click=${onMore}>
      <span .textContent=${isBusy ? l.words.loadingMore : l.words.more}></span>
    </button>
  </p>`;
}
