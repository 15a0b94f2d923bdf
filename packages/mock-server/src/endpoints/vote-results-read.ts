import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { resultsOf } from '../voting/results.ts';
import { votes } from '../voting/votes.ts';

export const voteResultsRead = forAnyone('voteResults.read', async ({ params, db, box, now }) => {
  const vote = votes(db).get(params.vote);
  if (!vote) return problem('not-found');
  const results = await resultsOf(db, box, params.vote, vote, now);
  return results ? ok(results) : problem('not-published');
});
