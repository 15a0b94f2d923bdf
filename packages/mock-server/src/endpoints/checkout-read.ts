import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { checkoutOf, toCheckout } from '../payments/checkouts.ts';

export const checkoutRead = forMembers('checkout.read', ({ params: { checkout }, db, payments, member }) =>
  checkoutOf(db, checkout, member.id) ? ok(toCheckout(db, checkout, payments)) : problem('not-found'),
);
