import { ok, problem } from '../answer.ts';
import { jobs, jobStateOf, toOffer } from '../jobs/jobs.ts';
import type { KeptJob } from '../jobs/kept-job.ts';
import { forTeams } from './for-teams.ts';

const pageSize = 20;

/** Where an offer stands: the latest first. */
const placeOf = ([id, { shown }]: readonly [string, KeptJob]): string => `${shown.postedAt}~${id}`;

const isPlace = (text: string): boolean => !Number.isNaN(Date.parse(text.split('~')[0] ?? '')) && text.includes('~');

export const jobsList = forTeams('jobs.list', 'jobs.read', (team, { request, db, member, now }) => {
  const { searchParams } = new URL(request.url);
  const isOwn = searchParams.get('own') === '1';
  const employment = searchParams.get('employment');
  const cursor = searchParams.get('cursor');
  const found = jobs(db)
    .entries()
    .filter(
      ([, kept]) =>
        (isOwn ? kept.memberId === member.id : jobStateOf(kept, now) === 'published') &&
        (employment === null || kept.shown.employment === employment),
    )
    .map((offer) => ({ offer, place: placeOf(offer) }))
    .sort((one, other) => (one.place < other.place ? 1 : -1));
  if (cursor !== null && !isPlace(cursor)) return problem('not-found');
  const rest = found.filter(({ place }) => cursor === null || place < cursor);
  const page = rest.slice(0, pageSize);
  return ok({
    items: page.map(({ offer: [id, kept] }) => toOffer(team, id, kept)),
    nextCursor: rest.length > page.length ? (page.at(-1)?.place ?? null) : null,
    total: found.length,
  });
});
