import type { SignedInSession } from '@trait-union/client/contract';
import { ok, type Answer } from '../answer.ts';
import type { Database } from '../database.ts';
import { toSessionMember, type Member } from '../member.ts';
import { sessionLifetime } from '../sessions.ts';

export const toSignedIn = (member: Member, expiresAt: number): SignedInSession => ({
  state: 'signed-in',
  member: toSessionMember(member),
  expiresAt: new Date(expiresAt).toISOString(),
});

/** Opens a session of its own for every sign-in, so that an id known beforehand is never worth anything. */
export const openSession = (
  db: Database,
  member: Member,
  now: number,
  formerSession?: string,
): Answer<SignedInSession> => {
  if (formerSession !== undefined) db.sessions.close(formerSession);
  const expiresAt = now + sessionLifetime;
  return ok(toSignedIn(member, expiresAt), {
    session: db.sessions.open({ memberId: member.id, expiresAt, authenticatedAt: now }),
  });
};
