import type { Database } from '../database.ts';
import type { Records } from '../records.ts';
import type { KeptCheckout, KeptQuote } from './kept-payments.ts';

export const quotes = (db: Database): Records<KeptQuote> => db.records('quotes');

export const checkouts = (db: Database): Records<KeptCheckout> => db.records('checkouts');

export const isSettled = ({ state }: Pick<KeptCheckout, 'state'>): boolean => state !== 'open' && state !== 'submitted';

/** The one of a member that is not settled. */
export const unsettledOf = (db: Database, memberId: string): (KeptCheckout & { id: string }) | undefined => {
  const found = checkouts(db)
    .entries()
    .find(([, checkout]) => checkout.memberId === memberId && !isSettled(checkout));
  return found && { id: found[0], ...found[1] };
};
