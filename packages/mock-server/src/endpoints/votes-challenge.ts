import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { eligibilityOf, saveVoter, toVote, voteFor, voterOf } from '../voting/votes.ts';

export const votesChallenge = forMembers('votes.challenge', async ({ params, body, db, member, now }) => {
  const vote = voteFor(db, params.vote, member.id);
  if (!vote) return problem('not-found');
  const { state, challengeBy, ...eligibility } = eligibilityOf(voterOf(db, params.vote, member.id));
  if (state === 'challenged') return problem('already-challenged');
  if (state !== 'ineligible' || !challengeBy || now > Date.parse(challengeBy)) return problem('challenge-closed');
  if (body.message.trim() === '')
    return problem('invalid-fields', { fields: [{ pointer: '/message', code: 'required' }] });
  // Somebody at the office would read the message now; here nobody does, and nothing of it stays
  saveVoter(db, params.vote, member.id, { eligibility: { ...eligibility, state: 'challenged' } });
  return ok(await toVote(db, params.vote, vote, member, now));
});
