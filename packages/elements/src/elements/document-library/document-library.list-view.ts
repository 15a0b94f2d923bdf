import type { DocumentCategory, DocumentFile, DocumentPage, LibraryDocument } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { Page, PagesController } from '../../controllers/pages-controller.ts';
import { day } from '../../internal/day.ts';
import { worded } from '../../internal/worded.ts';
import { field, option, selectField } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { DocumentLibraryWords } from './document-library.messages.ts';
import type { DocumentOpening } from './document-library.opening.ts';

export type LibraryLocale = LocalizeController<DocumentLibraryWords>;

/** What of the library is in view. */
export interface Sought {
  text?: string;
  category?: string;
}

export type DocumentPages = PagesController<LibraryDocument, DocumentPage & Page<LibraryDocument>, Sought>;

export interface ListView {
  l: LibraryLocale;
  pages: DocumentPages;
  /** Once known. */
  categories: readonly DocumentCategory[];
  /** What is in the search field, which the list may not have been asked for yet. */
  text: string;
  opening: DocumentOpening;
  /** What could not be read. */
  failure: unknown;
  support: unknown;
  onType: (text: string) => void;
  onSearch: (change: Sought) => void;
  onClear: () => void;
  onMore: () => void;
}

const isSifted = ({ text, category }: Sought): boolean => Boolean(text) || Boolean(category);

/** How many there are, in words. */
export const countText = (l: LibraryLocale, pages: DocumentPages): string => {
  const total = pages.shown?.total ?? 0;
  return (isSifted(pages.chosen) ? l.words.found : l.words.count)(total, l.number(total));
};

export const listView = (v: ListView): TemplateResult => html`${tools(v)} ${listed(v)}`;

function tools({ l, pages, categories, text, onType, onSearch }: ListView): TemplateResult {
  const t = l.words;
  const offered = categories.filter(({ id, count }) => count > 0 || id === pages.chosen.category);
  return html`<form
    class="tools"
    role="search"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      onSearch({});
    }}
    @input=${({ target }: Event) => {
      const { id, value } = target as HTMLInputElement;
      if (id === 'text') onType(value);
    }}
    @change=${({ target }: Event) => {
      const { id, value } = target as HTMLSelectElement;
      if (id === 'category') onSearch({ category: value });
    }}
  >
    ${field({ id: 'text', label: t.search, value: text, maxLength: 120 })}
    ${
      offered.length > 1
        ? selectField({
            id: 'category',
            label: t.category,
            options: [
              option('', t.anyCategory, !pages.chosen.category),
              ...offered.map(({ id, label, count }) =>
                option(id, t.counted(label[l.lang], l.number(count)), pages.chosen.category === id),
              ),
            ],
          })
        : nothing
    }
  </form>`;
}

function listed(v: ListView): unknown {
  const { l, pages, failure, support, onClear } = v;
  const t = l.words;
  const { shown, ask, chosen } = pages;
  if (!shown) return pages.error ? html`${failure}${support}` : skeleton(t.loading, 6);
  const isBelow = ask === 'more';
  const none = isSifted(chosen)
    ? notice({
        kind: 'info',
        text: t.noneFound,
        actions: html`<button type="button" class="quiet-button" part="everything" @click=${onClear}>
          ${t.everything}
        </button>`,
      })
    : notice({ kind: 'info', text: t.none });
  return html`${isBelow ? nothing : failure}
    <div class="listed" aria-busy=${pages.isLoading && !isBelow ? 'true' : 'false'}>
      ${
        shown.items.length > 0
          ? html`<p class="count" part="count">${countText(l, pages)}</p>
              <ul part="documents">
                ${repeat(
                  shown.items,
                  ({ id }) => id,
                  (document) => item(v, document),
                )}
              </ul>`
          : shown.skipped === 0
            ? none
            : nothing
      }
      ${shown.skipped > 0 ? html`${notice({ kind: 'info', text: t.skipped(shown.skipped) })}${support}` : nothing}
    </div>
    ${isBelow ? failure : nothing} ${more(v)}`;
}

function item(v: ListView, document: LibraryDocument): TemplateResult {
  const { l, categories, opening } = v;
  const t = l.words;
  const { id, title, summary, category, publishedOn, changedOn } = document;
  const label = categories.find((one) => one.id === category)?.label[l.lang];
  return html`<li class="document" part="document" data-id=${id}>
    <h3 id="title-${id}" tabindex="-1" dir="auto"><span .textContent=${title[l.lang]}></span></h3>
    ${summary ? html`<p dir="auto" .textContent=${summary[l.lang]}></p>` : nothing}
    <ul class="facts">
      ${label ? html`<li class="tag" .textContent=${label}></li>` : nothing}
      <li class="quiet">${t.publishedOn(day(l, publishedOn))}</li>
      ${changedOn ? html`<li class="quiet">${t.changedOn(day(l, changedOn))}</li>` : nothing}
    </ul>
    <ul class="files">
      ${inOrder(l, document).map((file) => html`<li class="file">${fileView(v, document, file)}</li>`)}
    </ul>
    ${opening.isGone(document) ? notice({ kind: 'error', text: t.gone }) : nothing}
    ${opening.concerns(document) ? opening.failure.render() : nothing}
  </li>`;
}

const primary = (language: string): string => language.split('-')[0] ?? '';

/** Those in the reader's language come first. */
const inOrder = ({ lang }: LibraryLocale, { files }: LibraryDocument): readonly DocumentFile[] => {
  const isOwn = ({ language }: DocumentFile): boolean => language !== null && primary(language) === lang;
  return [...files].sort((one, other) => Number(isOwn(other)) - Number(isOwn(one)));
};

/** What it is, how heavy, and in what language: *PDF, 2,2 Mo, français*. */
function fileText(l: LibraryLocale, { mediaType, bytes, language }: DocumentFile): string {
  const t = l.words;
  const size =
    bytes < 1_000_000
      ? l.number(Math.max(1, Math.round(bytes / 1_000)), { style: 'unit', unit: 'kilobyte' })
      : l.number(bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const written = language && new Intl.DisplayNames(l.lang, { type: 'language' }).of(primary(language));
  return [worded(t.kinds, mediaType), size, written].filter(Boolean).join(', ');
}

function fileView({ l, opening }: ListView, document: LibraryDocument, file: DocumentFile): TemplateResult {
  const t = l.words;
  const wanted = { document, file };
  const url = opening.urlOf(wanted);
  const isAsked = opening.isAsked(wanted);
  const id = `file-${document.id}-${file.id}`;
  const name = `${id} title-${document.id}`;
  return url
    ? html`<a
        class="button"
        part="follow"
        id=${id}
        href=${url}
        target="_blank"
        rel="noopener noreferrer"
        aria-labelledby=${name}
        >${t.follow}</a
      >`
    : html`<button
        type="button"
        class="quiet-button"
        part="open"
        id=${id}
        aria-busy=${isAsked ? 'true' : 'false'}
        aria-labelledby=${name}
        @click=${() => void opening.open(wanted)}
      >
        ${isAsked ? t.preparing : `${t.open} – ${fileText(l, file)}`}
      </button>`;
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
