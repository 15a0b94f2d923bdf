import { problem, tooEarly } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { normalizeEmail, normalizeMemberNumber } from '../member.ts';
import { matchPassword } from '../passwords.ts';
import { isFirstPassword } from '../sign-up.ts';
import { openSession } from './session-answer.ts';

const isEmail = (identifier: string): boolean => identifier.includes('@');

export const sessionSignIn = forAnyone('session.signIn', async ({ body, db, attempts, now, sessionId }) => {
  const { identifier, password, memberNumber } = body;
  const normalized = isEmail(identifier) ? normalizeEmail(identifier) : normalizeMemberNumber(identifier);

  const wait = attempts.wait(normalized);
  if (wait > 0) return tooEarly(wait);

  const { identifiers } = db.capabilities.signIn;
  const named = [
    ...(identifiers.includes('email') && isEmail(identifier) ? db.membersByEmail(normalized) : []),
    ...(identifiers.includes('member-number') ? [db.memberByNumber(normalized) ?? []].flat() : []),
    ...(identifiers.includes('user-name') ? [db.memberByUserName(identifier) ?? []].flat() : []),
  ];
  const candidates =
    memberNumber === undefined
      ? named
      : named.filter((member) => normalizeMemberNumber(member.memberNumber) === normalizeMemberNumber(memberNumber));

  const matching = (await matchPassword(password, candidates)).filter(({ locked }) => !locked);
  const [member] = matching;
  if (!member) {
    if (candidates.some((candidate) => isFirstPassword(db, candidate, password))) return problem('password-expired');
    attempts.fail(normalized);
    return problem('credentials-rejected');
  }
  // Asked only of somebody who knows a password behind the address: anyone else learns nothing of its sharing.
  if (candidates.length > 1) return problem('ambiguous-identifier');

  attempts.forget(normalized);
  if (member.passwordExpired) return problem('password-expired');
  return openSession(db, member, now, sessionId);
});
