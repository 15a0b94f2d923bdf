import type { PasswordChanged } from '@trait-union/client/contract';
import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { normalizeMemberNumber, signInEmails } from '../member.ts';
import { findLink, useLink } from '../one-time-links.ts';
import { sendMail } from '../outbox.ts';
import { passwordIssues } from '../password-rules.ts';
import { resetPurpose } from '../password-recovery.ts';
import { sealPassword } from '../passwords.ts';
import { openSession } from './session-answer.ts';

const changed = (state: PasswordChanged['state']): PasswordChanged => ({ state });

export const recoveryResetPassword = forAnyone(
  'recovery.resetPassword',
  async ({ body, db, attempts, now, sessionId }) => {
    const found = findLink(db, resetPurpose, body.token, now);
    if (found.state !== 'valid') return problem(`link-${found.state}`);
    const { memberId, sentTo } = found.link;
    const before = db.member(memberId);
    if (!before) return problem('link-unknown');
    const fields = passwordIssues(body.password, db.capabilities.passwords, before);
    if (fields.length > 0) return problem('invalid-fields', { fields });

    useLink(db, body.token, now);
    const renewed = { ...before, password: await sealPassword(body.password, memberId), signedOutAt: now };
    delete renewed.passwordExpired;
    delete renewed.sealedFor;
    const member = db.addMember(renewed);
    for (const identifier of [normalizeMemberNumber(member.memberNumber), ...signInEmails(member)]) {
      attempts.forget(identifier);
    }
    if (sentTo) sendMail(db, { to: sentTo, subject: 'password-changed' }, now);
    // The office's own lock outlasts a new password
    if (member.locked) return ok(changed('signed-out'));
    const { session } = openSession(db, member, now, sessionId);
    return ok(changed('signed-in'), session === undefined ? {} : { session });
  },
);
