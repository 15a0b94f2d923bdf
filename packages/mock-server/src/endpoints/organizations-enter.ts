import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { placesOf } from '../organizations.ts';
import { sessionLifetime } from '../sessions.ts';
import { toSignedIn } from './session-answer.ts';

/** The session goes on under its own id: an answer that is lost must sign nobody out. */
export const organizationsEnter = forMembers('organizations.enter', (call) => {
  const { params, db, member, sessionId, authenticatedAt, now } = call;
  const place = placesOf(db, member).find(({ organizationId }) => organizationId === params.organization);
  const file = place && db.member(place.actsAs);
  if (!file) return problem('not-found');
  if (place.suspended || file.locked) return problem('forbidden');
  const expiresAt = now + sessionLifetime;
  return ok(toSignedIn(file, expiresAt), {
    session: db.sessions.renew(sessionId, { memberId: file.id, expiresAt, authenticatedAt }),
  });
});
