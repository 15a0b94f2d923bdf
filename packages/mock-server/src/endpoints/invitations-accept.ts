import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { acceptInvitation, findInvitation, standingOf, stateOf } from '../invitations.ts';

export const invitationsAccept = forMembers('invitations.accept', ({ body, db, member, now }) => {
  const found = findInvitation(db, body.token);
  if (!found) return problem('invitation-closed');
  const [, kept] = found;
  const standing = standingOf(db, kept, member);
  if (standing !== 'eligible') return problem(standing);
  if (stateOf(db, kept, now) !== 'open') return problem('invitation-closed');
  acceptInvitation(db, found, member, now);
  return ok({ state: 'accepted' });
});
