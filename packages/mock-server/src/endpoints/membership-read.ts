import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { membershipOf } from '../membership/membership.ts';

export const membershipRead = forMembers('membership.read', ({ db, member, now }) =>
  ok(membershipOf(db, member.id, now)),
);
