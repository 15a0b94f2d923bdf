import type { IssuedReceipt, ReceiptKind, Registration, Transaction } from '@trait-union/client';

/** In the order of the tabs. */
export const historyViews = ['transactions', 'registrations', 'receipts'] as const;
export type HistoryView = (typeof historyViews)[number];

/** What a row of each view is. */
export interface HistoryRow {
  transactions: Transaction;
  registrations: Registration;
  receipts: IssuedReceipt;
}

/** The receipts that stand together: of a kind, or of those that are newer than this page. */
export type ReceiptGroup = ReceiptKind | 'other';

export const groupOf = ({ kind }: IssuedReceipt): ReceiptGroup =>
  kind === 'payment' || kind === 'tax' ? kind : 'other';

/** A view, and a row of it if one is meant. */
export interface HistoryPlace {
  view: HistoryView;
  row?: string | undefined;
}

export const viewNamed = (name: unknown): HistoryView | undefined => historyViews.find((view) => view === name);

/** The place that an address names: `#member-history=receipts`, `#member-history=receipts/<id>`. */
export function placeIn(hash: string, tag: string): HistoryPlace | undefined {
  const start = `#${tag}=`;
  const [name, id] = hash.startsWith(start) ? hash.slice(start.length).split('/') : [];
  const view = viewNamed(name);
  return view && { view, row: id && decoded(id) };
}

/** What `placeIn` reads, after the equals sign. */
export const placeName = (view: HistoryView, row: string): string => `${view}/${encodeURIComponent(row)}`;

function decoded(id: string): string | undefined {
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
