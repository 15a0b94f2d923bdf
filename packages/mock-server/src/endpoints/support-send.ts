import type { FieldIssue, SupportRequest } from '@trait-union/client/contract';
import { ok, problem } from '../answer.ts';
import { forAnyone, type SignedIn } from '../endpoint.ts';
import { sendMail } from '../outbox.ts';
import { holdsPassword, openCase } from '../support-desk.ts';

/** Nobody is looked up: the answer cannot tell whether the person is on file (S0-09). */
export const supportSend = forAnyone('support.send', ({ body, db, member, now }) => {
  const { support: settings } = db.capabilities;
  if (!settings) return problem('not-supported');
  const fields = issuesOf(body, member, settings.attachments);
  if (fields.length) return problem('invalid-fields', { fields });

  const { reference, answerBy } = openCase(db, { ...body, ...(member && { memberId: member.id }) }, now);
  const { channel, email } = body.contact;
  if (email) sendMail(db, { to: email, subject: 'support-request', says: { reference } }, now);
  return ok({ state: 'received', reference, answerBy, channel });
});

function issuesOf(
  { kind, name, message, contact, attachments }: SupportRequest,
  member: SignedIn['member'] | undefined,
  mostAttachments: number,
): FieldIssue[] {
  const needsEmail = contact.channel === 'email' || kind === 'no-email-on-file';
  const issues: [pointer: string, code: FieldIssue['code'], when: boolean][] = [
    ['/name', 'required', !member && !name],
    ['/contact/email', 'required', needsEmail && !contact.email],
    ['/contact/phone', 'required', contact.channel === 'phone' && !contact.phone],
    ['/contact/email', 'malformed', Boolean(contact.email) && !/^\S+@\S+\.\S+$/.test(contact.email ?? '')],
    ['/message', 'not-allowed', holdsPassword(message)],
    ['/attachments', 'too-long', attachments.length > mostAttachments],
  ];
  return issues.filter(([, , when]) => when).map(([pointer, code]) => ({ pointer, code }));
}
