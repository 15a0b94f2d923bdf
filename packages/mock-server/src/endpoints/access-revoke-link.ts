import { findLink, isStale, revokeLink, toLink } from '../access/links.ts';
import { ok, problem } from '../answer.ts';
import { forTeams } from './for-teams.ts';

export const accessRevokeLink = forTeams(
  'access.revokeLink',
  'access.share-links',
  (team, { params, body, invitationUrl }) => {
    const found = findLink(team, params.link);
    if (!found) return problem('not-found');
    const isOver = found[1].revokedAt !== undefined;
    if (!isOver && isStale(found, body.version)) return problem('precondition-failed');
    return ok(toLink(team, revokeLink(team, found), invitationUrl));
  },
);
