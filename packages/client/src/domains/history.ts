import type { IssuedReceipt, ReceiptFile, Registration, Transaction } from '../contract/history.ts';
import type { ReadOptions } from '../options.ts';

export interface HistoryQuery {
  /** All years when absent. */
  year?: number;
  /** Of the page before; the first page when absent. */
  cursor?: string;
}

export interface HistoryPage<T> {
  /** Latest first. */
  items: T[];
  /** How many more there were that are not what the contract says: left out, so that the others can be shown. */
  skipped: number;
  nextCursor: string | null;
  /** The years that there is anything of, latest first. */
  years: number[];
}

/** What the member did and paid, as the union has it written down. */
export interface HistoryDomain {
  transactions(query: HistoryQuery, options?: ReadOptions): Promise<HistoryPage<Transaction>>;
  registrations(query: HistoryQuery, options?: ReadOptions): Promise<HistoryPage<Registration>>;
  receipts(query: HistoryQuery, options?: ReadOptions): Promise<HistoryPage<IssuedReceipt>>;
  receiptFile(receipt: string, options?: ReadOptions): Promise<ReceiptFile>;
}
