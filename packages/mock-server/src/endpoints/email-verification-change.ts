import { ok, problem } from '../answer.ts';
import { emailOf, replaceAddress, sendVerification, toEmailVerification } from '../email-verifications.ts';
import { forMembers } from '../endpoint.ts';
import { normalizeEmail } from '../member.ts';
import { sendMail } from '../outbox.ts';
import { addressIssue } from '../profile-rules.ts';
import { isFresh } from '../sessions.ts';

export const emailVerificationChange = forMembers(
  'emailVerification.change',
  ({ body, db, member, authenticatedAt, now }) => {
    if (!isFresh(authenticatedAt, now)) return problem('step-up-required');
    const email = emailOf(member, body.id);
    if (!email) return problem('not-found');
    const address = normalizeEmail(body.address);
    const isOwn = member.details.emails.some((own) => normalizeEmail(own.address) === address);
    const code = isOwn ? 'duplicate' : addressIssue(address);
    if (code) return problem('invalid-fields', { fields: [{ pointer: '/address', code }] });
    const changed = replaceAddress(db, member, body.id, address);
    sendVerification(db, changed, body.id, address, now);
    // Whoever reads the old address must hear of a change that they did not ask for (ASVS 6.3.7)
    if (email.verified) sendMail(db, { to: email.address, subject: 'email-change-notice' }, now);
    return ok(toEmailVerification(db, changed));
  },
);
