import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toVote, voteFor } from '../voting/votes.ts';

export const votesRead = forMembers('votes.read', async ({ params, db, member, now }) => {
  const vote = voteFor(db, params.vote, member.id);
  return vote ? ok(await toVote(db, params.vote, vote, member, now)) : problem('not-found');
});
