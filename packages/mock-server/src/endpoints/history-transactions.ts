import { forMembers } from '../endpoint.ts';
import { transactions } from '../history/history.ts';
import { pageOf } from '../history/page.ts';
import { yearOf } from '../union-calendar.ts';

export const historyTransactions = forMembers('history.transactions', ({ request, db, member }) =>
  pageOf(transactions(db), member.id, request, {
    at: ({ at }) => at,
    year: ({ shown }) => yearOf(shown.on),
  }),
);
