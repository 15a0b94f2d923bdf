import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toVote, voteFor, votes } from '../voting/votes.ts';

const pageSize = 25;

export const votesList = forMembers('votes.list', async ({ request, db, member, now }) => {
  const from = Number(new URL(request.url).searchParams.get('cursor') ?? 0);
  if (!Number.isInteger(from) || from < 0) return problem('not-found');
  const theirs = votes(db)
    .entries()
    .filter(([id]) => voteFor(db, id, member.id));
  const page = theirs.slice(from, from + pageSize);
  return ok({
    items: await Promise.all(page.map(([id, vote]) => toVote(db, id, vote, member, now))),
    nextCursor: from + pageSize < theirs.length ? String(from + pageSize) : null,
  });
});
