import type { PaymentProvider } from './provider.ts';

/** A cheque, a visit, a transfer (S4-22): the checkout says what to do, and the union waits for it. */
export const provider: PaymentProvider = {
  id: 'offline',
  mode: 'offline',
  start: () => Promise.resolve('awaited'),
};
