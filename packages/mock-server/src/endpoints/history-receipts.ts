import { forMembers } from '../endpoint.ts';
import { receipts } from '../history/history.ts';
import { pageOf } from '../history/page.ts';
import { yearOf } from '../union-calendar.ts';

export const historyReceipts = forMembers('history.receipts', ({ request, db, member }) =>
  pageOf(receipts(db), member.id, request, {
    at: ({ shown: { issuedOn, number } }) => `${issuedOn} ${number}`,
    year: ({ shown }) => yearOf(shown.issuedOn),
  }),
);
