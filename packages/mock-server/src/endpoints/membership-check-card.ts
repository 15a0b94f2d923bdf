import { ok } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { checkCard } from '../membership/membership.ts';

export const membershipCheckCard = forAnyone('membership.checkCard', ({ params, db, now }) =>
  ok(checkCard(db, params.code, now)),
);
