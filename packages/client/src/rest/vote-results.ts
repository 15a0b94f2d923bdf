import { voteResultsEndpoints } from '../contract/vote-results.ts';
import type { VoteResultsDomain } from '../domains/vote-results.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): VoteResultsDomain => ({
  read: async (vote, { signal } = {}) => {
    await requireDomain('votes');
    const answer = await request(at(voteResultsEndpoints.read, { vote }), { signal });
    return answer.outcome === 'done' ? { outcome: 'published', results: answer.value } : { outcome: 'not-published' };
  },
});
