import { noContent } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';

/** Whoever is already signed out gets the same answer. */
export const sessionSignOut = forAnyone('session.signOut', ({ db, sessionId }) => {
  if (sessionId !== undefined) db.sessions.close(sessionId);
  return noContent({ session: null });
});
