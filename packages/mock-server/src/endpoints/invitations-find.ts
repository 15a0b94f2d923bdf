import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { findInvitation, toInvitation } from '../invitations.ts';

export const invitationsFind = forAnyone('invitations.find', ({ body, db, member, now }) => {
  const [, kept] = findInvitation(db, body.token) ?? [];
  return kept ? ok(toInvitation(db, kept, member, now)) : problem('link-unknown');
});
