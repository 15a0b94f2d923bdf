import { ok, problem, tooEarly } from '../answer.ts';
import {
  addressToVerify,
  emailOf,
  sendVerification,
  toEmailVerification,
  verificationWait,
} from '../email-verifications.ts';
import { forMembers } from '../endpoint.ts';

export const emailVerificationSend = forMembers('emailVerification.send', ({ body, db, member, now }) => {
  const email = emailOf(member, body.id);
  if (!email) return problem('not-found');
  const sendTo = addressToVerify(db, member, email);
  if (sendTo === undefined) return ok(toEmailVerification(db, member));
  const wait = verificationWait(db, member, body.id, sendTo, now);
  if (wait > 0) return tooEarly(wait);
  sendVerification(db, member, body.id, sendTo, now);
  return ok(toEmailVerification(db, member));
});
