import { createLink, linkIssues, toLink } from '../access/links.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessCreateLink = forTeams('access.createLink', 'access.share-links', (team, { body, invitationUrl }) => {
  const fields = linkIssues(team, body);
  return fields.length > 0
    ? problem('invalid-fields', { fields })
    : ok(toLink(team, createLink(team, body), invitationUrl));
});
