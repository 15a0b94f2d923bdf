import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { sessionLifetime } from '../sessions.ts';
import { toSignedIn } from './session-answer.ts';

export const sessionExtend = forMembers('session.extend', ({ db, member, sessionId, authenticatedAt, now }) => {
  const expiresAt = now + sessionLifetime;
  return ok(toSignedIn(member, expiresAt), {
    session: db.sessions.renew(sessionId, { memberId: member.id, expiresAt, authenticatedAt }),
  });
});
