import { overviewOf } from '../access/overview.ts';
import { ok } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessOverview = forTeams('access.overview', 'access.read', (team) => ok(overviewOf(team)));
