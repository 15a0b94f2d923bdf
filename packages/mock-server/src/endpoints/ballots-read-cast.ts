import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { statusOf } from '../voting/casts.ts';
import { voteFor } from '../voting/votes.ts';

export const ballotsReadCast = forMembers('ballots.readCast', ({ params, db, member }) =>
  voteFor(db, params.vote, member.id) ? ok(statusOf(db, params.vote, params.cast, member.id)) : problem('not-found'),
);
