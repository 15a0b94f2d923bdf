import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { casts, isCastId, statusOf } from '../voting/casts.ts';
import { voteFor } from '../voting/votes.ts';

export const ballotsAbandonCast = forMembers('ballots.abandonCast', ({ params, db, box, member }) => {
  const { vote, cast } = params;
  if (!voteFor(db, vote, member.id) || !isCastId(cast)) return problem('not-found');
  const known = casts(db).get(`${vote}/${cast}`);
  const isTheirs = known === undefined || known.memberId === member.id;
  if (isTheirs && statusOf(db, vote, cast, member.id).state !== 'recorded') {
    box.remove(vote, cast);
    casts(db).put(`${vote}/${cast}`, {
      memberId: member.id,
      state: 'abandoned',
      envelopeHash: '',
      ballotHash: '',
      tracker: '',
      recordedAt: '',
    });
  }
  return ok(statusOf(db, vote, cast, member.id));
});
