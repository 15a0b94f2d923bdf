import { keptChanges } from '../access/changing.ts';
import { cellOf } from '../access/rights.ts';
import { inverseOf, undoChange } from '../access/undoing.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessUndo = forTeams('access.undo', 'access.read', (team, { params, db, now }) => {
  const kept = keptChanges(db).get(params.change);
  if (kept?.organizationId !== team.id) return problem('undo-closed');
  if (cellOf(team, `access.${inverseOf(kept.act.act)}`) !== true) return problem('forbidden');
  if (kept.undone || kept.undoUntil <= now) return problem('undo-closed');
  return ok(undoChange(team, params.change, kept));
});
