import { problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { isGenuineAssertion } from '../passkey.ts';
import { openSession } from './session-answer.ts';

export const sessionSignInWithPasskey = forAnyone(
  'session.signInWithPasskey',
  async ({ body, db, challenges, request, now, sessionId }) => {
    const passkey = db.passkey(body.id);
    const member = passkey && db.member(passkey.memberId);
    const genuine =
      passkey !== undefined && (await isGenuineAssertion(body, passkey, challenges, request.headers.get('origin')));
    if (!genuine || !member || member.locked) return problem('credentials-rejected');
    db.registerPasskey({ ...passkey, lastUsedAt: new Date(now).toISOString() });
    return openSession(db, member, now, sessionId);
  },
);
