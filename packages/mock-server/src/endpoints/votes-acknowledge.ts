import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { saveVoter, toVote, voteFor } from '../voting/votes.ts';

export const votesAcknowledge = forMembers('votes.acknowledge', async ({ params, db, member, now }) => {
  const vote = voteFor(db, params.vote, member.id);
  if (!vote) return problem('not-found');
  saveVoter(db, params.vote, member.id, { seenAt: new Date(now).toISOString() });
  return ok(await toVote(db, params.vote, vote, member, now));
});
