import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Day, Money } from './money.ts';

/** Who wrote it down (S4-12, S4-14): the member online, a volunteer in charge of an activity, the office. */
export const historySources = ['online', 'volunteer', 'office'] as const;
export type HistorySource = (typeof historySources)[number];

export const paymentMethods = ['card', 'cash', 'cheque', 'transfer', 'direct-debit', 'credit', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const transactionStates = ['paid', 'pending', 'refunded', 'failed'] as const;
export type TransactionState = (typeof transactionStates)[number];

/** Opaque, for one member; goes into URLs (a link to the row, behind its `#`): never a number that tells of anybody (P2). */
const RowId = z.string();

export const Transaction = z.object({
  id: RowId,
  /** The day of it where the union counts its days: the one that `year` and `years` go by. */
  on: Day,
  label: OwnWords,
  amount: Money,
  /** One of `transactionStates`, or a newer one. */
  state: z.string(),
  /** One of `historySources`, or a newer one. */
  source: z.string(),
  /** One of `paymentMethods`, or a newer one; absent where nothing was paid. */
  method: z.optional(z.string()),
  /** What a member can tell it by: `•••• 4242`, a cheque's number. Never more of a card. */
  methodDetail: z.optional(z.string().check(z.maxLength(40))),
  /** What the amount is made of: empty, or they come to it. */
  lines: z.array(z.object({ label: OwnWords, amount: Money })),
  /** Id of its receipt. */
  receipt: z.optional(RowId),
});
export type Transaction = z.infer<typeof Transaction>;

export const registrationStates = ['registered', 'waiting-list', 'cancelled', 'attended'] as const;
export type RegistrationState = (typeof registrationStates)[number];

export const Registration = z.object({
  id: RowId,
  /** The activity. */
  title: OwnWords,
  startsAt: Instant,
  /** IANA. */
  timeZone: z.string(),
  place: z.optional(OwnWords),
  /** One of `registrationStates`, or a newer one. */
  state: z.string(),
  /** In the waiting list, 1 is next (B-31). */
  position: z.optional(z.number()),
  /** One of `historySources`, or a newer one. */
  source: z.string(),
  price: z.optional(Money),
  /** Whether that is the price for members (B-31). */
  preferred: z.optional(z.boolean()),
  /** Id of the transaction that paid it. */
  transaction: z.optional(RowId),
});
export type Registration = z.infer<typeof Registration>;

export const receiptKinds = ['payment', 'tax'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** A receipt that the union issued; not that of a ballot. */
export const IssuedReceipt = z.object({
  id: RowId,
  number: z.string(),
  /** One of `receiptKinds`, or a newer one: a payment receipt is no tax receipt (B-15). */
  kind: z.string(),
  issuedOn: Day,
  /** The tax year of a tax receipt. */
  taxYear: z.optional(z.number()),
  label: OwnWords,
  amount: Money,
});
export type IssuedReceipt = z.infer<typeof IssuedReceipt>;

const page = <const T extends z.ZodMiniType>(item: T) =>
  z.object({
    /** Latest first. */
    items: z.array(item),
    nextCursor: z.nullable(z.string()),
    /** The years that there is anything of, latest first. */
    years: z.array(z.number()),
  });

export const TransactionPage = page(Transaction);
export const RegistrationPage = page(Registration);
export const ReceiptPage = page(IssuedReceipt);

/** A document small enough to travel as text, so that it needs the member's session like everything else (S4-16). */
export const ReceiptFile = z.object({
  name: z.string().check(z.maxLength(120)),
  mediaType: z.literal('application/pdf'),
  base64: z.string(),
});
export type ReceiptFile = z.infer<typeof ReceiptFile>;

const query = ['year', 'cursor'] as const;

export const historyEndpoints = {
  transactions: { method: 'GET', path: '/transactions', query, response: TransactionPage },
  registrations: { method: 'GET', path: '/registrations', query, response: RegistrationPage },
  receipts: { method: 'GET', path: '/receipts', query, response: ReceiptPage },
  receiptFile: { method: 'GET', path: '/receipts/{receipt}/file', response: ReceiptFile },
} as const satisfies Record<string, Endpoint>;
