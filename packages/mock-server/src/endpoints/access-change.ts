import { changePeople } from '../access/changing.ts';
import { refuseTooMany } from '../access/limits.ts';
import { cellOf } from '../access/rights.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessChange = forTeams('access.change', 'access.read', (team, { body }) => {
  if (cellOf(team, `access.${body.act.act}`) !== true) return problem('forbidden');
  return refuseTooMany(team, body.people, '/people') ?? ok(changePeople(team, body));
});
