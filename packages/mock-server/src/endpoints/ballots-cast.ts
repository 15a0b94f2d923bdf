import { problem } from '../answer.ts';
import { sha256, toHex, utf8 } from '../bytes.ts';
import { forMembers } from '../endpoint.ts';
import { isCastId } from '../voting/casts.ts';
import { takeCast } from '../voting/take-cast.ts';
import { ballotHashOf, manifests, voteFor, voterOf } from '../voting/votes.ts';

export const ballotsCast = forMembers('ballots.cast', async ({ params, body: envelope, db, box, member, now }) => {
  const { vote: voteId, cast: castId } = params;
  const envelopeHash = toHex(await sha256(utf8(envelope.ballot)));
  const ballotHash = await ballotHashOf(db, voteId);
  const vote = voteFor(db, voteId, member.id);
  const manifest = manifests(db).get(voteId);
  if (!vote || !manifest || !ballotHash || !isCastId(castId)) return problem('not-found');
  const memberId = member.id;
  const voter = voterOf(db, voteId, memberId);
  return takeCast(db, box, {
    vote,
    voteId,
    castId,
    memberId,
    voter,
    manifest,
    ballotHash,
    envelope,
    envelopeHash,
    now,
  });
});
