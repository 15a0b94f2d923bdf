import type { IssuedReceipt } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { option, selectField } from '../../templates/field.ts';
import { notice } from '../../templates/notice.ts';
import type { Books } from './member-history.books.ts';
import type { HistoryFiles } from './member-history.files.ts';
import { receiptTable, registrationTable, transactionTable, type Shelf } from './member-history.rows.ts';
import { historyTable } from './member-history.table.ts';
import { groupOf, type HistoryView, type ReceiptGroup } from './member-history.views.ts';

export interface ListView extends Pick<Shelf, 'l' | 'isOpen' | 'onToggle' | 'link' | 'details'> {
  view: HistoryView;
  books: Books;
  /** What went wrong last, in its place. */
  failure: TemplateResult | typeof nothing;
  /** What to say where a link led to a row that is nowhere. */
  lost: string;
  support: TemplateResult | typeof nothing;
  files: HistoryFiles | undefined;
  onYear: (event: Event) => void;
  onExport: () => void;
  onMore: () => void;
  onFetch: (receipt: IssuedReceipt) => void;
}

/** The years, and the list as a file; nothing where there is nothing to choose from. */
export function toolsView({ l, view, books, files, onYear, onExport }: ListView): TemplateResult | typeof nothing {
  const t = l.words;
  const { year, years, shown } = books[view];
  if (years.length === 0) return nothing;
  return html`<div class="tools" @change=${onYear}>
      ${selectField({
        id: 'year',
        label: t.year,
        options: [
          option('', t.allYears, year === undefined),
          ...years.map((each) => option(String(each), String(each), each === year)),
        ],
      })}
      ${
        shown?.items.length
          ? html`<button
              type="button"
              class="quiet-button"
              part="export"
              aria-busy=${files?.isExporting ? 'true' : 'false'}
              @click=${onExport}
            >
              ${t.export}
            </button>`
          : nothing
      }
    </div>
    ${files?.renderExport() ?? nothing}`;
}

export function listView(list: ListView): TemplateResult {
  const { l, view, books, failure, lost, support } = list;
  const t = l.words;
  const { shown, year, ask } = books[view];
  const { items = [], skipped = 0 } = shown ?? {};
  const isBelow = ask === 'more';
  return html`${isBelow ? nothing : failure} ${lost ? notice({ kind: 'info', text: lost }) : nothing}
  ${
    items.length === 0 && skipped === 0
      ? html`${notice({ kind: 'info', text: year === undefined ? t.none : t.noneIn(year) })}${support}`
      : tables(list)
  }
  ${
    skipped > 0
      ? html`${notice({ kind: 'info', text: t.skipped(skipped), detail: t.skippedDetail })}${support}`
      : nothing
  }
  ${isBelow ? failure : nothing} ${moreButton(list)}`;
}

function moreButton({ l, view, books, onMore }: ListView): TemplateResult | typeof nothing {
  const { shown, ask, isLoading } = books[view];
  if (!shown?.nextCursor) return nothing;
  const isBusy = isLoading && ask === 'more';
  return html`<p class="actions more">
    <button type="button" class="quiet-button" part="more" aria-busy=${isBusy ? 'true' : 'false'} @click=${onMore}>
      <span .textContent=${isBusy ? l.words.loadingMore : l.words.more}></span>
    </button>
  </p>`;
}

function tables(list: ListView): unknown {
  const { view, books } = list;
  switch (view) {
    case 'transactions':
      return historyTable(transactionTable(list, books.transactions.shown?.items ?? []));
    case 'registrations':
      return historyTable(registrationTable(list, books.registrations.shown?.items ?? []));
    case 'receipts':
      return (['payment', 'tax', 'other'] as const).map((kind) => receiptsView(list, kind));
  }
}

function receiptsView(list: ListView, kind: ReceiptGroup): TemplateResult | typeof nothing {
  const { l, books, files, onFetch } = list;
  const items = (books.receipts.shown?.items ?? []).filter((receipt) => groupOf(receipt) === kind);
  const { heading, note } = l.words.kinds[kind];
  if (items.length === 0) return nothing;
  const shelf = {
    ...list,
    isFetching: (id: string) => files?.isFetching(id) ?? false,
    onFetch,
    document: (id: string) => files?.renderAt(id) ?? nothing,
  };
  return html`<section class="kind" part="kind" aria-labelledby="kind-${kind}">
    <h3 id="kind-${kind}">${heading}</h3>
    <p class="quiet">${note}</p>
    ${historyTable(receiptTable(shelf, kind, items))}
  </section>`;
}
