import type { HistoryDomain, HistoryPage, HistoryQuery, ReadOptions } from '@trait-union/client';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { HistoryPages } from './member-history.pages.ts';
import type { HistoryRow, HistoryView } from './member-history.views.ts';

/** The pages of each view. */
export type Books = { readonly [V in HistoryView]: HistoryPages<HistoryRow[V]> };

type Read<T> = (history: HistoryDomain, query: HistoryQuery, options: ReadOptions) => Promise<HistoryPage<T>>;

export const booksOf = (host: PortalHost, context: PortalController): Books => {
  const book = <T extends { id: string }>(read: Read<T>): HistoryPages<T> =>
    new HistoryPages(host, async (query, signal) => read((await context.ready()).history, query, { signal }));
  return {
    transactions: book((history, ...asked) => history.transactions(...asked)),
    registrations: book((history, ...asked) => history.registrations(...asked)),
    receipts: book((history, ...asked) => history.receipts(...asked)),
  };
};
