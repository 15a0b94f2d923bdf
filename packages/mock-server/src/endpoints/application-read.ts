import { ok } from '../answer.ts';
import { findOwn, toApplication } from '../applications.ts';
import { forMembers } from '../endpoint.ts';

export const applicationRead = forMembers('application.read', ({ db, member }) => {
  const own = findOwn(db, member.id);
  return ok(own ? toApplication(...own) : { state: 'none' });
});
