import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { cardOf } from '../membership/membership.ts';

export const membershipCard = forMembers('membership.card', ({ db, member, now }) => {
  const card = cardOf(db, member, now);
  return card ? ok(card) : problem('not-found');
});
