import type { Money } from '@trait-union/client';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { decimalsOf } from '../../internal/money.ts';
import { spreadsheetOf } from '../../internal/spreadsheet.ts';
import { worded } from '../../internal/worded.ts';
import { detailsWords } from './member-history.details-messages.ts';
import type { FilesWords } from './member-history.files-messages.ts';
import type { MemberHistoryWords } from './member-history.messages.ts';
import type { HistoryRow, HistoryView } from './member-history.views.ts';

export interface CsvWords {
  l: LocalizeController<unknown>;
  /** Of what is shown. */
  shown: MemberHistoryWords;
  /** Of the file. */
  file: FilesWords;
}

type Heading = keyof FilesWords['headings'];
type Cells = Partial<Record<Heading, string | number>>;

/** A number without unit or grouping, with the decimal sign of the browser’s own language: the nearest to the computer’s. */
const plain = ({ cents, currency }: Money): string => {
  const decimals = decimalsOf(currency);
  const sign = new Intl.NumberFormat().formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return (cents / 10 ** decimals).toFixed(decimals).replace('.', sign);
};

const amount = (money: Money | undefined, name: 'amount' | 'price'): Cells =>
  money ? { [name]: plain(money), currency: money.currency } : {};

/** What a spreadsheet would take for a number or a date (`000482`, `12-2026`, `MAR1`) says that it is a name. */
const asText = (t: MemberHistoryWords, name: string): string => (/^[ -~]*\d[ -~]*$/.test(name) ? t.number(name) : name);

/** `2026-03-12 16:00` in `timeZone`. */
const wallClock = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23', timeZone })
    .format(new Date(at))
    .replace(', ', ' ');

/** A zone that the browser does not know leaves UTC, and says so. */
function start(at: string, timeZone: string): Cells {
  try {
    return { start: wallClock(at, timeZone), zone: timeZone };
  } catch {
    return { start: wallClock(at, 'UTC'), zone: 'UTC' };
  }
}

type Sheets = {
  [V in HistoryView]: { columns: readonly Heading[]; cells: (words: CsvWords, row: HistoryRow[V]) => Cells };
};

const sheets: Sheets = {
  transactions: {
    columns: ['date', 'transaction', 'amount', 'currency', 'state', 'source', 'method', 'reference'],
    cells: ({ l, shown: t }, row) => ({
      date: row.on,
      transaction: row.label[l.lang],
      ...amount(row.amount, 'amount'),
      state: worded(t.transactionStates, row.state),
      source: worded(t.sources, row.source),
      ...(row.method && { method: worded(detailsWords[l.lang].methods, row.method) }),
      ...(row.methodDetail && { reference: asText(t, row.methodDetail) }),
    }),
  },
  registrations: {
    columns: ['start', 'zone', 'activity', 'place', 'state', 'position', 'price', 'currency', 'tariff', 'source'],
    cells: ({ l, shown: t }, row) => ({
      ...start(row.startsAt, row.timeZone),
      activity: row.title[l.lang],
      ...(row.place && { place: row.place[l.lang] }),
      state: worded(t.registrationStates, row.state),
      ...(row.position !== undefined && { position: row.position }),
      ...amount(row.price, 'price'),
      ...(row.price && row.preferred !== undefined && { tariff: row.preferred ? t.preferred : t.regular }),
      source: worded(t.sources, row.source),
    }),
  },
  receipts: {
    columns: ['date', 'number', 'kind', 'taxYear', 'label', 'amount', 'currency'],
    cells: ({ l, shown: t, file }, row) => ({
      date: row.issuedOn,
      number: t.number(row.number),
      kind: worded(file.kinds, row.kind),
      ...(row.taxYear !== undefined && { taxYear: row.taxYear }),
      label: row.label[l.lang],
      ...amount(row.amount, 'amount'),
    }),
  },
};

/** Rows as a file that a spreadsheet opens in columns. Amounts are plain numbers, days ISO 8601. */
export function csvOf<V extends HistoryView>(
  words: CsvWords,
  view: V,
  rows: readonly HistoryRow[V][],
): Uint8Array<ArrayBuffer> {
  const { columns, cells } = sheets[view];
  const data = rows.map((row) => {
    const found = cells(words, row);
    return columns.map((column) => found[column] ?? '');
  });
  return spreadsheetOf(
    columns.map((column) => words.file.headings[column]),
    data,
  );
}
