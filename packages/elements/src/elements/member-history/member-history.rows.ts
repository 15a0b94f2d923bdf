import type { IssuedReceipt, Money, Registration, Transaction } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { day } from '../../internal/day.ts';
import { checkIcon, clockIcon, infoIcon, refusedIcon } from '../../internal/icons.ts';
import { moment } from '../../internal/moment.ts';
import { money } from '../../internal/money.ts';
import { worded } from '../../internal/worded.ts';
import { icon, type IconNode } from '../../templates/icon.ts';
import type { MemberHistoryWords } from './member-history.messages.ts';
import { disclosure, type Column, type HistoryTable } from './member-history.table.ts';
import type { HistoryView, ReceiptGroup } from './member-history.views.ts';

/** More of a row that is open; a part that is fetched. */
interface Details {
  transactionDetails: (shelf: Shelf, item: Transaction) => TemplateResult;
  registrationDetails: (shelf: Shelf, item: Registration) => TemplateResult;
}

/** What a row needs of its element. */
export interface Shelf {
  l: LocalizeController<MemberHistoryWords>;
  isOpen: (id: string) => boolean;
  onToggle: (id: string) => void;
  /** What tells more of a row, once it is there. */
  details: Details | undefined;
  /** A link to a row of another view; nothing where that view is not on this page. */
  link: (view: HistoryView, row: string, text: string, of: string) => TemplateResult | typeof nothing;
}

const icons: Readonly<Record<string, IconNode>> = {
  paid: checkIcon,
  registered: checkIcon,
  attended: checkIcon,
  pending: clockIcon,
  'waiting-list': clockIcon,
  failed: refusedIcon,
  cancelled: refusedIcon,
};

const badge = (state: string, text: string): TemplateResult =>
  html`<span class="badge" part="state" data-state=${Object.hasOwn(icons, state) ? state : 'other'}>
    ${icon((Object.hasOwn(icons, state) ? icons[state] : undefined) ?? infoIcon)}<span .textContent=${text}></span>
  </span>`;

/** What another reading may change stays right in a page that a browser translated: one property, no text of a template. */
const amountOf = ({ l }: Pick<Shelf, 'l'>, amount: Money): TemplateResult =>
  html`<span .textContent=${money(l, amount)}></span>`;

const dayCell = ({ l }: Shelf, on: string): TemplateResult =>
  html`<time datetime=${on} .textContent=${day(l, on)}></time>`;

const source = ({ l }: Shelf, name: string): TemplateResult =>
  html`<span class="quiet line">${worded(l.words.sources, name)}</span>`;

/** A link to a row of another view, told from others of its name. */
export const rowLink = (url: string, text: string, of: string, onFollow: () => void): TemplateResult =>
  html`<p><a href=${url} aria-label="${text} – ${of}" @click=${onFollow}>${text}</a></p>`;

const detailsColumn = <T extends { id: string }>(
  { l, isOpen, onToggle }: Shelf,
  named: (item: T) => string,
): Column<T> => ({
  name: l.words.details,
  kind: 'act',
  cell: (item) =>
    disclosure({
      id: item.id,
      isOpen: isOpen(item.id),
      text: l.words.details,
      of: named(item),
      onToggle: () => {
        onToggle(item.id);
      },
    }),
});

/** Told from others of its name by its day. */
export const transactionName = ({ l }: Pick<Shelf, 'l'>, { label, on }: Transaction): string =>
  `${label[l.lang]}, ${day(l, on)}`;

export const registrationName = ({ l }: Pick<Shelf, 'l'>, { title, startsAt, timeZone }: Registration): string =>
  `${title[l.lang]}, ${moment(l, startsAt, timeZone)}`;

export function transactionTable(shelf: Shelf, items: readonly Transaction[]): HistoryTable<Transaction> {
  const { l, isOpen, details } = shelf;
  const t = l.words;
  return {
    caption: t.views.transactions.tab,
    items,
    columns: [
      { name: t.columns.date, kind: 'when', cell: ({ on }) => dayCell(shelf, on) },
      {
        name: t.columns.transaction,
        kind: 'title',
        cell: (item) => html`${item.label[l.lang]} ${source(shelf, item.source)}`,
      },
      {
        name: t.columns.state,
        kind: 'state',
        cell: ({ state }) => badge(state, worded(t.transactionStates, state)),
      },
      { name: t.columns.amount, kind: 'amount', cell: ({ amount }) => amountOf(shelf, amount) },
      detailsColumn(shelf, (item) => transactionName(shelf, item)),
    ],
    below: (item) => (isOpen(item.id) ? (details?.transactionDetails(shelf, item) ?? nothing) : nothing),
  };
}

export function registrationTable(shelf: Shelf, items: readonly Registration[]): HistoryTable<Registration> {
  const { l, isOpen, details } = shelf;
  const t = l.words;
  return {
    caption: t.views.registrations.tab,
    items,
    columns: [
      {
        name: t.columns.activity,
        kind: 'title',
        cell: ({ title, place }) =>
          html`${title[l.lang]} ${place ? html`<span class="quiet line">${place[l.lang]}</span>` : nothing}`,
      },
      {
        name: t.columns.when,
        kind: 'when',
        cell: ({ startsAt, timeZone }) =>
          html`<time datetime=${startsAt} .textContent=${moment(l, startsAt, timeZone)}></time>`,
      },
      {
        name: t.columns.state,
        kind: 'state',
        cell: ({ state, position }) =>
          html`${badge(state, worded(t.registrationStates, state))}
          ${position === undefined ? nothing : html`<span class="quiet line" .textContent=${t.position(position)}></span>`}`,
      },
      {
        name: t.columns.price,
        kind: 'amount',
        cell: ({ price, preferred }) =>
          price === undefined
            ? nothing
            : html`${amountOf(shelf, price)}
              ${
                preferred === undefined
                  ? nothing
                  : html`<span class="quiet line" .textContent=${preferred ? t.preferred : t.regular}></span>`
              }`,
      },
      detailsColumn(shelf, (item) => registrationName(shelf, item)),
    ],
    below: (item) => (isOpen(item.id) ? (details?.registrationDetails(shelf, item) ?? nothing) : nothing),
  };
}

/** What a receipt's row needs beside. */
export interface ReceiptShelf extends Shelf {
  isFetching: (id: string) => boolean;
  onFetch: (receipt: IssuedReceipt) => void;
  /** The document once it is there, or why it is not. */
  document: (id: string) => TemplateResult | typeof nothing;
}

/** Those of one kind: a receipt for a payment is no receipt for the tax (B-15). */
export function receiptTable(
  shelf: ReceiptShelf,
  kind: ReceiptGroup,
  items: readonly IssuedReceipt[],
): HistoryTable<IssuedReceipt> {
  const { l, isFetching, onFetch, document } = shelf;
  const t = l.words;
  return {
    caption: t.kinds[kind].heading,
    items,
    columns: [
      {
        name: t.columns.issued,
        kind: 'when',
        cell: ({ issuedOn }) => dayCell(shelf, issuedOn),
      },
      {
        name: t.columns.receipt,
        kind: 'title',
        cell: ({ label, number, taxYear }) =>
          html`${label[l.lang]}
            ${taxYear === undefined ? nothing : html`<span class="quiet line">${t.taxYear(taxYear)}</span>`}
            <span class="quiet line">${t.number(number)}</span>`,
      },
      { name: t.columns.amount, kind: 'amount', cell: ({ amount }) => amountOf(shelf, amount) },
      {
        name: t.columns.document,
        kind: 'act',
        cell: (item) =>
          html`<button
            type="button"
            class="quiet-button"
            part="file"
            aria-label="${t.file} – ${t.number(item.number)}"
            aria-busy=${isFetching(item.id) ? 'true' : 'false'}
            @click=${() => {
              onFetch(item);
            }}
          >
            <span .textContent=${isFetching(item.id) ? t.fileLoading : t.file}></span>
          </button>`,
      },
    ],
    below: ({ id }) => document(id),
  };
}
