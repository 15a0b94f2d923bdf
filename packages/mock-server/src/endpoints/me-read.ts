import { rightsOf } from '../access/rights.ts';
import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toSessionMember } from '../member.ts';
import { organizationOf } from '../organizations.ts';

export const meRead = forMembers('me.read', ({ db, member, now }) =>
  ok({ ...toSessionMember(member), organization: organizationOf(db, member), ...rightsOf(db, member, now) }),
);
