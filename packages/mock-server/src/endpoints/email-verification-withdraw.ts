import { ok, problem } from '../answer.ts';
import { addressToVerify, emailOf, keepAddress, toEmailVerification } from '../email-verifications.ts';
import { forMembers } from '../endpoint.ts';

export const emailVerificationWithdraw = forMembers('emailVerification.withdraw', ({ body, db, member }) => {
  const email = emailOf(member, body.id);
  if (!email) return problem('not-found');
  if (email.verified && addressToVerify(db, member, email)) keepAddress(db, member, body.id);
  return ok(toEmailVerification(db, member));
});
