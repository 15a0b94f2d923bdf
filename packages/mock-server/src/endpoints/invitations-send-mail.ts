import { noContent, problem } from '../answer.ts';
import { emailShape } from '../profile-rules.ts';
import { forAnyone } from '../endpoint.ts';
import { findInvitation, invite, stateOf } from '../invitations.ts';
import { normalizeEmail } from '../member.ts';

const lifetime = 7 * 86_400_000;

/** The same answer whether or not the address has an account (S13): the message says how to go on. */
export const invitationsSendMail = forAnyone('invitations.sendMail', ({ body, db, now }) => {
  const found = findInvitation(db, body.token);
  if (!found || stateOf(db, found[1], now) !== 'open') return problem('invitation-closed');
  const email = normalizeEmail(body.email);
  if (!emailShape.test(email)) return problem('invalid-fields', { fields: [{ pointer: '/email', code: 'malformed' }] });
  const [id, { organizationId, role, inviterId }] = found;
  invite(db, { organizationId, role, inviterId, email, uses: 1, expiresAt: now + lifetime, through: id }, now);
  return noContent();
});
