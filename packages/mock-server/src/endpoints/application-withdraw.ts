import { ok, problem } from '../answer.ts';
import { findByToken, findOwn, toApplication, withdrawApplication } from '../applications.ts';
import { forAnyone } from '../endpoint.ts';

export const applicationWithdraw = forAnyone('application.withdraw', ({ body, db, member, now }) => {
  if (!body.token && !member) return problem('signed-out');
  const found = body.token ? findByToken(db, body.token, now) : member && findOwn(db, member.id);
  if (!found) return problem('link-expired');
  const [reference, kept] = found;
  if (kept.state === 'withdrawn') return ok(toApplication(reference, kept));
  if (kept.state !== 'pending') return problem('already-decided');
  return ok(toApplication(reference, withdrawApplication(db, found, now)));
});
