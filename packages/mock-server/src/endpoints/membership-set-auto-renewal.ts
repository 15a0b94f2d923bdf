import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { membershipOf, saveMembership } from '../membership/membership.ts';

export const membershipSetAutoRenewal = forMembers('membership.setAutoRenewal', ({ body, db, member, now }) => {
  const { autoRenewal, renewal } = membershipOf(db, member.id, now);
  if (autoRenewal === 'not-offered' || renewal.state === 'not-allowed') return problem('forbidden');
  saveMembership(db, member.id, { autoRenewal: body.on ? 'on' : 'off' });
  return ok(membershipOf(db, member.id, now));
});
