import { ok, tooEarly } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { normalizeEmail } from '../member.ts';
import { sendMail } from '../outbox.ts';
import { reachedAt, recoveryMessage } from '../password-recovery.ts';

export const recoveryRequestUserName = forAnyone('recovery.requestUserName', ({ body, db, cooldown, now }) => {
  const typed = normalizeEmail(body.email);
  const wait = cooldown.take(`user name ${typed}`);
  if (wait > 0) return tooEarly(wait);
  for (const member of db.membersByEmail(typed)) {
    const to = reachedAt(member, typed);
    const { memberNumber, userName } = member;
    if (to) sendMail(db, { to, subject: 'user-name', says: { memberNumber, ...(userName && { userName }) } }, now);
  }
  return ok(recoveryMessage(now, false));
});
