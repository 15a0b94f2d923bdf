import type { IssuedReceipt, Registration, Transaction } from '@trait-union/client/contract';

/** What the union wrote down of a member, under its id. */
interface Kept<T> {
  memberId: string;
  /** As the member sees it. */
  shown: T;
}

export interface KeptTransaction extends Kept<Transaction> {
  /** The instant (ISO 8601) behind its day: what orders those of one day. */
  at: string;
}

export type KeptRegistration = Kept<Registration>;

export interface KeptReceipt extends Kept<IssuedReceipt> {
  /** What it is for, as the document lists it. */
  lines: Transaction['lines'];
  /** Of a payment: one of `paymentMethods`. */
  method?: string;
}
