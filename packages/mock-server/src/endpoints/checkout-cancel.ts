import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { cancelCheckout, checkoutOf, toCheckout } from '../payments/checkouts.ts';

export const checkoutCancel = forMembers('checkout.cancel', ({ params: { checkout }, db, payments, member, now }) => {
  if (!checkoutOf(db, checkout, member.id)) return problem('not-found');
  cancelCheckout(db, checkout, now);
  return ok(toCheckout(db, checkout, payments));
});
