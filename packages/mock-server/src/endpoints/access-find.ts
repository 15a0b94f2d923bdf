import { findPeople } from '../access/find.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessFind = forTeams('access.find', 'access.read', (team, { body }) => {
  const page = findPeople(team, body);
  return page ? ok(page) : problem('not-found');
});
