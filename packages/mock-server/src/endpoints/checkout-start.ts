import { forMembers } from '../endpoint.ts';
import { startCheckout } from '../payments/checkouts.ts';

export const checkoutStart = forMembers('checkout.start', ({ params, body: request, db, payments, member, now }) =>
  startCheckout(db, { id: params.checkout, memberId: member.id, request, settings: payments, now }),
);
