import { may } from '../access/rights.ts';
import { problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { profileAnswer, refuseStale } from './profile-answer.ts';

export const profileConfirm = forMembers('profile.confirm', ({ request, db, member, now }) => {
  if (!may(db, member, 'profile.read', now)) return problem('forbidden');
  const refusal = refuseStale(request, member);
  if (refusal) return refusal;
  return profileAnswer(db.saveDetails(member.id, { confirmedAt: new Date(now).toISOString() }), db, now);
});
