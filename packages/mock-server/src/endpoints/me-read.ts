import { ok } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { toMe } from '../member.ts';

export const meRead = forMembers('me.read', ({ db, member }) => ok(toMe(member, db.organization)));
