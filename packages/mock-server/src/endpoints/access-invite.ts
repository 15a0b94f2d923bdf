import { invitePeople } from '../access/inviting.ts';
import { refuseTooMany } from '../access/limits.ts';
import { ok } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessInvite = forTeams(
  'access.invite',
  'access.invite',
  (team, { body }) => refuseTooMany(team, body.invitees, '/invitees') ?? ok(invitePeople(team, body)),
);
