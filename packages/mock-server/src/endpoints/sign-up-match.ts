import type { Match } from '@trait-union/client/contract';
import { ok, problem, tooEarly } from '../answer.ts';
import type { Database } from '../database.ts';
import { forAnyone } from '../endpoint.ts';
import { isSame, matchingMembers, matchRule, normalize } from '../match-rule.ts';
import type { Member } from '../member.ts';
import { issueTicket, pendingSignUp, signUpSettings, ticketLifetime } from '../sign-up.ts';

export const signUpMatch = forAnyone('signUp.match', ({ body, db, attempts, now }) => {
  const { fields } = signUpSettings(db);
  const missing = fields.filter(({ name, required }) => required && !body.fields[name]);
  if (missing.length > 0) {
    return problem('invalid-fields', {
      fields: missing.map(({ name }) => ({ pointer: `/fields/${name}`, code: 'required' })),
    });
  }

  const typed = new Map(fields.flatMap(({ name }) => (body.fields[name] ? [[name, body.fields[name]]] : [])));
  const rule = matchRule(db);
  // Counted for what was typed first, whether it is anybody's or not (trust S13)
  const [subject = ''] = typed.values();
  const attempt = `sign-up ${normalize(subject, rule[fields[0]?.name ?? ''] ?? [])}`;
  const wait = attempts.wait(attempt);
  if (wait > 0) return tooEarly(wait);

  const [member, ...others] = matchingMembers(db.members, typed, rule);
  if (!member || others.length > 0) {
    attempts.fail(attempt);
    return problem('not-matched');
  }
  attempts.forget(attempt);
  return ok(stateOf(db, member, typed.get('email') ?? '', now));
});

function stateOf(db: Database, member: Member, typedEmail: string, now: number): Match {
  const { emails } = member.details;
  const rule = matchRule(db);
  const email = emails.find(({ address }) => isSame('email', typedEmail, address, rule)) ?? emails[0];
  const pending = pendingSignUp(db, member);
  if (member.password !== null && !pending) return { state: 'has-account' };
  if (member.invitationNeeded) return { state: 'invitation-needed' };
  if (!email?.id) return { state: 'no-email' };
  const ticket = issueTicket(db, { memberId: member.id, emailId: email.id }, now);
  return pending
    ? { state: 'pending', ticket, link: pending.link }
    : { state: 'matched', ticket, expiresAt: new Date(now + ticketLifetime).toISOString() };
}
