import { ok, problem, tooEarly } from '../answer.ts';
import { verificationWait } from '../email-verifications.ts';
import { forAnyone } from '../endpoint.ts';
import { holderOf, pendingSignUp, sendSignUpMessage } from '../sign-up.ts';

export const signUpResend = forAnyone('signUp.resend', ({ body, db, now }) => {
  const holder = holderOf(db, body.ticket, now);
  const pending = holder && pendingSignUp(db, holder.member);
  if (!pending) return problem('match-expired');
  const { id = '', address } = pending.email;
  const wait = verificationWait(db, holder.member, id, address, now);
  return wait > 0 ? tooEarly(wait) : ok(sendSignUpMessage(db, holder.member, pending.email, now));
});
