import { votesEndpoints } from '../contract/vote.ts';
import type { VotesDomain } from '../domains/votes.ts';
import { invalidFields } from './invalid-fields.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

/** A backend that always names a next page must not hold a member's page for ever. */
const maxPages = 50;

export const create = ({ request, requireDomain, forgetOwn }: RestContext): VotesDomain => {
  const read: VotesDomain['read'] = async (vote, { signal } = {}) =>
    (await request(at(votesEndpoints.read, { vote }), { signal })).value;

  return {
    list: async ({ signal } = {}) => {
      await requireDomain('votes');
      let page = (await request(votesEndpoints.list, { signal })).value;
      const votes = page.items;
      for (let pages = 1; page.nextCursor !== null && pages < maxPages; pages++) {
        page = (await request(at(votesEndpoints.list, { cursor: page.nextCursor }), { signal })).value;
        votes.push(...page.items);
      }
      return votes;
    },
    read,
    register: async (vote, details, { key }) => {
      const answer = await request(at(votesEndpoints.register, { vote }), { body: details, key });
      // What is left to settle no longer holds, nor, where it says so, what the member confirmed
      forgetOwn();
      if (answer.outcome === 'done') return { outcome: 'registered', vote: answer.value };
      if (answer.outcome === 'already-registered') return { outcome: answer.outcome, vote: await read(vote) };
      return { outcome: answer.outcome };
    },
    challenge: async (vote, message, { key }) => {
      const answer = await request(at(votesEndpoints.challenge, { vote }), { body: { message }, key });
      if (answer.outcome === 'done') return { outcome: 'challenged', vote: answer.value };
      if (answer.outcome === 'already-challenged') return { outcome: answer.outcome, vote: await read(vote) };
      return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
    },
    acknowledge: async (vote, { key }) => (await request(at(votesEndpoints.acknowledge, { vote }), { key })).value,
  };
};
