import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { offerFor } from '../payments/offer.ts';

export const checkoutOffer = forMembers('checkout.offer', ({ db, member, now }) => {
  const offer = offerFor(db, member.id, now);
  return offer ? ok(offer) : problem('forbidden');
});
