import { requestSeats, seatIssues } from '../access/overview.ts';
import { seatRequests } from '../access/seats.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessRequestSeats = forTeams('access.requestSeats', 'access.request-seats', (team, { body }) => {
  const fields = seatIssues(team, body);
  if (fields.length > 0) return problem('invalid-fields', { fields });
  if (seatRequests(team.db).get(team.id)) return problem('already-requested');
  return ok(requestSeats(team, body));
});
