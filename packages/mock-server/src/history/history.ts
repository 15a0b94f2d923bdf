import type { IssuedReceipt, Transaction } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import { dayOf, yearOf } from '../union-calendar.ts';
import type { KeptReceipt, KeptRegistration, KeptTransaction } from './kept-history.ts';

export const transactions = (db: Database): Records<KeptTransaction> => db.records('transactions');
export const registrations = (db: Database): Records<KeptRegistration> => db.records('registrations');
export const receipts = (db: Database): Records<KeptReceipt> => db.records('receipts');

/** The number after the last one of the year: a series of receipts has no hole, and none twice. */
const nextNumber = (db: Database, year: number): string => {
  const numbers = receipts(db)
    .all()
    .map(({ shown }) => shown.number)
    .filter((number) => number.startsWith(`${year}-`));
  const last = Math.max(0, ...numbers.map((number) => Number(number.slice(5))));
  return `${year}-${String(last + 1).padStart(6, '0')}`;
};

/** Issues the receipt of a payment. */
export const issueReceipt = (
  db: Database,
  { memberId, label, amount, lines, method }: Omit<KeptReceipt, 'shown'> & Pick<IssuedReceipt, 'label' | 'amount'>,
  now: number,
): IssuedReceipt => {
  const issuedOn = dayOf(now);
  const shown: IssuedReceipt = {
    id: randomId(),
    number: nextNumber(db, yearOf(issuedOn)),
    kind: 'payment',
    issuedOn,
    label,
    amount,
  };
  receipts(db).put(shown.id, { memberId, shown, lines, ...(method && { method }) });
  return shown;
};

/** Writes a transaction of a member down, on the day where the union is. */
export const writeDown = (
  db: Database,
  memberId: string,
  transaction: Omit<Transaction, 'id' | 'on'>,
  now: number,
): Transaction => {
  const shown = { id: randomId(), on: dayOf(now), ...transaction };
  transactions(db).put(shown.id, { memberId, at: new Date(now).toISOString(), shown });
  return shown;
};
