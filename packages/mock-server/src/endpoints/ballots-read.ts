import { ok, problem } from '../answer.ts';
import { randomId } from '../bytes.ts';
import { forMembers } from '../endpoint.ts';
import { eligibilityOf, manifests, manifestText, saveVoter, voteFor, voterOf } from '../voting/votes.ts';

export const ballotsRead = forMembers('ballots.read', ({ params, db, member, now }) => {
  const manifest = voteFor(db, params.vote, member.id) && manifests(db).get(params.vote);
  if (!manifest) return problem('not-found');
  const voter = voterOf(db, params.vote, member.id);
  if (eligibilityOf(voter).state !== 'eligible') return problem('not-eligible');
  const began = voter.began ?? { at: new Date(now).toISOString(), rotation: randomId() };
  if (!voter.began) saveVoter(db, params.vote, member.id, { began });
  return ok({ manifest: manifestText(manifest), rotation: began.rotation });
});
