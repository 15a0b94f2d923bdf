import type { Profile } from '@trait-union/client/contract';
import { ok, problem, type Answer } from '../answer.ts';
import type { Database } from '../database.ts';
import { etagOf, toProfile, type Member } from '../member.ts';

/** The file as it stands, with its entity tag. */
export const profileAnswer = (member: Member, db: Database, now: number): Answer<Profile> =>
  ok(toProfile(member, db.capabilities.profile?.confirmEveryMonths ?? 0, now), { headers: { etag: etagOf(member) } });

/** Why a write must not go ahead: no `If-Match` (428, RFC 6585), or that of an older version (412, RFC 9110 §13.1.1). */
export const refuseStale = (request: Request, member: Member): Answer<never> | undefined => {
  const ifMatch = request.headers.get('if-match');
  if (ifMatch === null) return problem('precondition-failed', { status: 428, title: 'If-Match is missing' });
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  return tags.includes('*') || tags.includes(etagOf(member)) ? undefined : problem('precondition-failed');
};
