import { ok, problem, tooEarly } from '../answer.ts';
import {
  addressToVerify,
  emailOf,
  sendVerification,
  verificationPurpose,
  verificationWait,
} from '../email-verifications.ts';
import { forAnyone } from '../endpoint.ts';
import { findLink } from '../one-time-links.ts';

export const emailVerificationRenew = forAnyone('emailVerification.renew', ({ body, db, now }) => {
  const found = findLink(db, verificationPurpose, body.token, now);
  if (found.state === 'unknown') return problem('link-unknown');
  if (found.state === 'used') return problem('link-used');
  const { memberId, about = '', sentTo } = found.link;
  const member = db.member(memberId);
  const email = member && emailOf(member, about);
  if (!email || sentTo === undefined || addressToVerify(db, member, email) !== sentTo) return problem('link-unknown');
  const wait = verificationWait(db, member, about, sentTo, now);
  return wait > 0 ? tooEarly(wait) : ok(sendVerification(db, member, about, sentTo, now));
});
