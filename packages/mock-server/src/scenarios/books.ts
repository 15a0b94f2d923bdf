import type {
  HistorySource,
  IssuedReceipt,
  Money,
  OwnWords,
  PaymentMethod,
  Registration,
  Transaction,
} from '@trait-union/client/contract';
import type { KeptReceipt, KeptRegistration, KeptTransaction } from '../history/kept-history.ts';
import { dayOf, unionZone, yearOf } from '../union-calendar.ts';
import { words } from './ballots.ts';
import { dollars } from './membership.ts';

type Line = Transaction['lines'][number];

/** Who wrote it down, how it was paid, and what tells that apart. */
export type Payment = readonly [source: HistorySource, method?: PaymentMethod, detail?: string];

export const byCard: Payment = ['online', 'card', '•••• 4242'];

/** Something that a member paid, registered for, or both. */
export interface Happening {
  memberId: string;
  at: string;
  label: OwnWords;
  /** Empty where nothing was to be paid. */
  lines: Line[];
  payment: Payment;
  /** `paid` when absent. */
  state?: Transaction['state'];
  /** What of it counts for the tax. */
  dues?: Line;
  registration?: Omit<Registration, 'id' | 'timeZone' | 'source' | 'transaction'>;
}

export const line = (label: OwnWords, amount: number): Line => ({ label, amount: dollars(amount) });

const sumOf = (lines: readonly Line[]): Money => ({
  cents: lines.reduce((cents, { amount }) => cents + amount.cents, 0),
  currency: 'CAD',
});

/** What an office writes down of what happened, in the order in which it did, and its receipts up to a day. */
export const keepBooks = (
  happenings: readonly Happening[],
  today: string,
): Record<'transactions' | 'registrations' | 'receipts', Record<string, unknown>> => {
  const transactions: Record<string, KeptTransaction> = {};
  const registrations: Record<string, KeptRegistration> = {};
  const receipts: Record<string, KeptReceipt> = {};
  const numbers = new Map<string, number>();
  const dues = new Map<string, Line[]>();

  const issue = (
    series: string,
    receipt: Omit<KeptReceipt, 'shown'>,
    shown: Omit<IssuedReceipt, 'id' | 'number' | 'amount'>,
  ): string => {
    // Others get receipts too
    const next = (numbers.get(series) ?? 81) + 37;
    numbers.set(series, next);
    const number = `${series}-${String(next).padStart(6, '0')}`;
    const id = `recu-${String(Object.keys(receipts).length + 1)}`;
    receipts[id] = { ...receipt, shown: { id, number, ...shown, amount: sumOf(receipt.lines) } };
    return id;
  };

  const pay = ({ memberId, at, label, lines, payment, state = 'paid' }: Happening): string => {
    const [source, method, methodDetail] = payment;
    const id = `op-${String(Object.keys(transactions).length + 1)}`;
    const on = dayOf(Date.parse(at));
    const amount = sumOf(lines);
    const isReceived = (state === 'paid' || state === 'refunded') && amount.cents > 0;
    const receipt = { memberId, lines, ...(method && { method }) };
    const shown: Transaction = {
      id,
      on,
      label,
      amount,
      state,
      source,
      ...(method && { method }),
      ...(methodDetail && { methodDetail }),
      lines,
      ...(isReceived && { receipt: issue(String(yearOf(on)), receipt, { kind: 'payment', issuedOn: on, label }) }),
    };
    transactions[id] = { memberId, at, shown };
    return id;
  };

  for (const happening of [...happenings].sort((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const { memberId, at, lines, payment, registration } = happening;
    const transaction = lines.length > 0 ? pay(happening) : undefined;
    if (registration) {
      const id = `ins-${String(Object.keys(registrations).length + 1)}`;
      const shown: Registration = {
        id,
        timeZone: unionZone,
        source: payment[0],
        ...(transaction && { transaction, price: sumOf(lines) }),
        ...registration,
      };
      registrations[id] = { memberId, shown };
    }
    if (happening.dues) {
      const of = `${memberId} ${yearOf(dayOf(Date.parse(at)))}`;
      dues.set(of, [...(dues.get(of) ?? []), happening.dues]);
    }
  }

  for (const [of, lines] of dues) {
    const [memberId = '', year = ''] = of.split(' ');
    const issuedOn = `${Number(year) + 1}-02-15`;
    if (issuedOn > today) continue;
    const label = words(`Cotisations syndicales ${year}`, `${year} union dues`);
    issue(`F${year}`, { memberId, lines }, { kind: 'tax', issuedOn, taxYear: Number(year), label });
  }
  return { transactions, registrations, receipts };
};
