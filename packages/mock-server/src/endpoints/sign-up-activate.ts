import type { FieldIssue } from '@trait-union/client/contract';
import { problem } from '../answer.ts';
import type { Database } from '../database.ts';
import { forAnyone } from '../endpoint.ts';
import type { Member } from '../member.ts';
import { passwordIssues } from '../password-rules.ts';
import { sealPassword } from '../passwords.ts';
import { dropTickets, holderOf, sendSignUpMessage, signUpSettings } from '../sign-up.ts';
import { openSession } from './session-answer.ts';

const userNamePattern = /^[\p{L}\d][\p{L}\d._-]{2,63}$/u;

export const signUpActivate = forAnyone('signUp.activate', async ({ body, db, now, sessionId }) => {
  const holder = holderOf(db, body.ticket, now);
  if (!holder) return problem('match-expired');
  const { member, email } = holder;
  const { userName: kind, verifyWithin } = signUpSettings(db);
  const userName = body.userName?.trim() ?? '';
  const fields = [
    ...(kind === 'chosen' ? userNameIssues(db, member, userName) : []),
    ...passwordIssues(body.password, db.capabilities.passwords, member),
  ];
  if (fields.length > 0) return problem('invalid-fields', { fields });

  const password = await sealPassword(body.password, member.id);
  const active = db.saveMember(member.id, { password, ...(kind === 'chosen' && { userName }) });
  dropTickets(db, member.id);
  if (!email.verified && verifyWithin !== undefined) sendSignUpMessage(db, active, email, now);
  return openSession(db, active, now, sessionId);
});

function userNameIssues(db: Database, { id }: Member, userName: string): FieldIssue[] {
  const pointer = '/userName';
  if (userName === '') return [{ pointer, code: 'required' }];
  if (!userNamePattern.test(userName)) return [{ pointer, code: 'malformed' }];
  const taken = db.memberByNumber(userName) ?? db.memberByUserName(userName);
  return taken && taken.id !== id ? [{ pointer, code: 'duplicate' }] : [];
}
