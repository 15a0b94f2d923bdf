import { foresee } from '../access/foreseeing.ts';
import { cellOf } from '../access/rights.ts';
import { ok, problem } from '../answer.ts';
import { refuseTooMany } from '../access/limits.ts';
import { forTeams } from './for-teams.ts';

export const accessForesee = forTeams('access.foresee', 'access.read', (team, { body }) => {
  if (cellOf(team, `access.${body.act.act}`) !== true) return problem('forbidden');
  return refuseTooMany(team, body.people, '/people') ?? ok({ items: foresee(team, body) });
});
