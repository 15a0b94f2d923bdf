import { findLink, isStale, linkIssues, renewLink, toLink } from '../access/links.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessRenewLink = forTeams(
  'access.renewLink',
  'access.share-links',
  (team, { params, body, invitationUrl }) => {
    const found = findLink(team, params.link);
    if (!found) return problem('not-found');
    if (isStale(found, body.version)) return problem('precondition-failed');
    const fields = linkIssues(team, { ...body, role: found[1].role });
    return fields.length > 0
      ? problem('invalid-fields', { fields })
      : ok(toLink(team, renewLink(team, found, body), invitationUrl));
  },
);
