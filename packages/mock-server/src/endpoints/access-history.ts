import { historyOf } from '../access/log.ts';
import { forTeams } from './for-teams.ts';

export const accessHistory = forTeams('access.history', 'access.read-history', (team, { request }) =>
  historyOf(team, request),
);
