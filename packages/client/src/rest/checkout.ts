import { checkoutEndpoints } from '../contract/checkout.ts';
import type { CheckoutDomain } from '../domains/checkout.ts';
import { ClientError } from '../errors/client-error.ts';
import { invalidFields } from './invalid-fields.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { isSoundCheckout, isSoundOffer, isSoundQuote, sound } from './sound-amounts.ts';

export const create = ({ request, requireDomain, forgetOwn }: RestContext): CheckoutDomain => ({
  offer: async ({ signal } = {}) => {
    await requireDomain('checkout');
    return sound((await request(checkoutEndpoints.offer, { signal })).value, isSoundOffer);
  },
  quote: async (choice, { key }) => {
    const answer = await request(checkoutEndpoints.quote, { body: choice, key });
    if (answer.outcome === 'done') return { outcome: 'quoted', quote: sound(answer.value, isSoundQuote) };
    return answer.outcome === 'invalid-fields' ? invalidFields(answer) : { outcome: answer.outcome };
  },
  start: async (id, checkout, { key }) => {
    const answer = await request(at(checkoutEndpoints.start, { checkout: id }), { body: checkout, key });
    forgetOwn();
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    return { outcome: 'started', checkout: sound(answer.value, isSoundCheckout) };
  },
  read: async (id, { signal, background = false } = {}) => {
    try {
      const { value } = await request(at(checkoutEndpoints.read, { checkout: id }), { signal, background });
      if (value.state !== 'open' && value.state !== 'submitted') forgetOwn();
      return sound(value, isSoundCheckout);
    } catch (thrown) {
      if (thrown instanceof ClientError && thrown.code === 'not-found') return undefined;
      throw thrown;
    }
  },
  cancel: async (id, { key }) => {
    const { value } = await request(at(checkoutEndpoints.cancel, { checkout: id }), { key });
    forgetOwn();
    return sound(value, isSoundCheckout);
  },
});
