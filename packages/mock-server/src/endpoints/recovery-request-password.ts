import { ok, tooEarly } from '../answer.ts';
import { linkLifetime } from '../cooldown.ts';
import { forAnyone } from '../endpoint.ts';
import { issueLink } from '../one-time-links.ts';
import { sendMail } from '../outbox.ts';
import { membersBehind, normalizeIdentifier, reachedAt, recoveryMessage, resetPurpose } from '../password-recovery.ts';
import { startsWithMemberNumber } from '../sign-up.ts';

export const recoveryRequestPassword = forAnyone('recovery.requestPassword', ({ body, db, cooldown, now }) => {
  const wait = cooldown.take(`password ${normalizeIdentifier(body.identifier)}`);
  if (wait > 0) return tooEarly(wait);
  for (const member of membersBehind(db, body.identifier)) {
    const { id: memberId, memberNumber, password } = member;
    const to = reachedAt(member, body.identifier);
    if (to === undefined) continue;
    if (password === null && !startsWithMemberNumber(db)) {
      sendMail(db, { to, subject: 'no-account-yet', says: { memberNumber } }, now);
      continue;
    }
    const token = issueLink(db, { purpose: resetPurpose, memberId, sentTo: to, expiresAt: now + linkLifetime });
    sendMail(
      db,
      { to, subject: 'reset-password', says: { memberNumber }, link: { tag: 'account-recovery', token } },
      now,
    );
  }
  return ok(recoveryMessage(now, true));
});
