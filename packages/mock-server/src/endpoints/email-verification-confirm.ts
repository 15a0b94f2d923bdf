import { ok, problem } from '../answer.ts';
import { addressToVerify, emailOf, verificationPurpose, verifyAddress } from '../email-verifications.ts';
import { forAnyone } from '../endpoint.ts';
import { findLink, useLink } from '../one-time-links.ts';

export const emailVerificationConfirm = forAnyone('emailVerification.confirm', ({ body, db, now }) => {
  const found = findLink(db, verificationPurpose, body.token, now);
  if (found.state !== 'valid') return problem(`link-${found.state}`);
  const { memberId, about = '', sentTo } = found.link;
  const member = db.member(memberId);
  const email = member && emailOf(member, about);
  // The file has changed since: the link proves an address that nobody asks about any more
  if (!email || sentTo === undefined || addressToVerify(db, member, email) !== sentTo) return problem('link-unknown');
  useLink(db, body.token, now);
  verifyAddress(db, member, about, sentTo);
  return ok({ state: 'verified' as const });
});
