import { linksOf } from '../access/links.ts';
import { ok } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessLinks = forTeams('access.links', 'access.share-links', (team, { invitationUrl }) =>
  ok({ items: linksOf(team, invitationUrl) }),
);
