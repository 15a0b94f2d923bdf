import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { findLink } from '../one-time-links.ts';
import { resetPurpose } from '../password-recovery.ts';

export const recoveryReadLink = forAnyone('recovery.readLink', ({ body, db, now }) => {
  const found = findLink(db, resetPurpose, body.token, now);
  if (found.state !== 'valid') return problem(`link-${found.state}`);
  const member = db.member(found.link.memberId);
  if (!member) return problem('link-unknown');
  return ok({ memberNumber: member.memberNumber, expiresAt: new Date(found.link.expiresAt).toISOString() });
});
