import { may } from '../access/rights.ts';
import { problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { reviseDetails } from '../profile-rules.ts';
import { profileAnswer, refuseStale } from './profile-answer.ts';

export const profileUpdate = forMembers('profile.update', ({ request, body, db, member, now }) => {
  if (!may(db, member, 'profile.write', now)) return problem('forbidden');
  const refusal = refuseStale(request, member);
  if (refusal) return refusal;
  const { changes, issues } = reviseDetails(member.details, body);
  if (issues.length > 0) return problem('invalid-fields', { fields: issues });
  return profileAnswer(db.saveDetails(member.id, { ...changes, confirmedAt: new Date(now).toISOString() }), db, now);
});
