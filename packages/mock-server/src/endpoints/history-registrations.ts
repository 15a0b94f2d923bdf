import { forMembers } from '../endpoint.ts';
import { registrations } from '../history/history.ts';
import { pageOf } from '../history/page.ts';
import { dayOf, yearOf } from '../union-calendar.ts';

export const historyRegistrations = forMembers('history.registrations', ({ request, db, member }) =>
  pageOf(registrations(db), member.id, request, {
    at: ({ shown }) => shown.startsAt,
    year: ({ shown: { startsAt, timeZone } }) => yearOf(dayOf(Date.parse(startsAt), timeZone)),
  }),
);
