import { problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { findInvitation, joinByInvitation, stateOf } from '../invitations.ts';
import { newMember } from '../new-member.ts';
import { passwordIssues } from '../password-rules.ts';
import { sealPassword } from '../passwords.ts';
import { openSession } from './session-answer.ts';

export const invitationsJoin = forAnyone('invitations.join', async ({ body, db, now, sessionId }) => {
  const found = findInvitation(db, body.token);
  const email = found?.[1].email;
  // A link for anybody proves no address: they have one of their own sent first
  if (!found || !email || stateOf(db, found[1], now) !== 'open') return problem('invitation-closed');
  if (db.membersByEmail(email).length > 0) return problem('account-exists');
  const member = newMember(db, { ...body, email }, now);
  const fields = passwordIssues(body.password, db.capabilities.passwords, member);
  if (fields.length > 0) return problem('invalid-fields', { fields });
  db.addMember({ ...member, password: await sealPassword(body.password, member.id) });
  joinByInvitation(db, found, member, now);
  return openSession(db, member, now, sessionId);
});
