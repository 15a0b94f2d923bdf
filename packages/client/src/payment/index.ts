export { payActs, type CheckoutReceipt, type PayAct, type PayRefusal, type PayState } from './pay-state.ts';
export { Paying, type PayingOptions, type PayMemory } from './paying.ts';
export type { PaymentProgress, PaymentProvider, PaymentStart } from './provider.ts';
