import type { PaymentProgress, PaymentProvider } from './provider.ts';

/** The provider's page, if it is one to send a member to with money: https, or the developer's own machine (S4-18). */
const pageOf = (value: string | undefined): string | undefined => {
  if (value === undefined || !URL.canParse(value)) return undefined;
  const { protocol, hostname, href } = new URL(value);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? href : undefined;
};

/** The hosted page of any provider, which leads back to the address that the checkout was started with. */
export const provider: PaymentProvider = {
  id: 'redirect',
  mode: 'redirect',
  start: ({ checkout }): Promise<PaymentProgress> => {
    const page = pageOf(checkout.payment?.url);
    if (page === undefined) return Promise.resolve('unavailable');
    location.assign(page);
    return Promise.resolve('left');
  },
};
