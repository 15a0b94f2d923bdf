import { boardEndpoints } from '../contract/board.ts';
import type { BoardDomain } from '../domains/board.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, requireDomain }: RestContext): BoardDomain => ({
  head: async (vote, { signal } = {}) => (await request(at(boardEndpoints.head, { vote }), { signal })).value,
  track: async (vote, tracker, { signal } = {}) => {
    await requireDomain('votes');
    return (await request(at(boardEndpoints.track, { vote, tracker }), { signal })).value;
  },
});
