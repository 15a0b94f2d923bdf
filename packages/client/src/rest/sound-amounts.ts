import type { Checkout, Quote, RenewalOffer } from '../contract/checkout.ts';
import type { Membership } from '../contract/membership.ts';
import type { Money } from '../contract/money.ts';
import { ClientError } from '../errors/client-error.ts';

/** The value, or `malformed`: an amount that cannot be right is never shown (trust F15). */
export const sound = <T>(value: T, isSound: (value: T) => boolean): T => {
  if (!isSound(value)) throw new ClientError('malformed');
  return value;
};

/** Whole cents, all of one currency. */
export const areWhole = (amounts: readonly Money[]): boolean =>
  amounts.every(({ cents, currency }) => Number.isSafeInteger(cents) && currency === amounts[0]?.currency);

/** In cents; of amounts that `areWhole`. */
export const sumOf = (amounts: readonly Money[]): number => amounts.reduce((sum, { cents }) => sum + cents, 0);

/** What a schema cannot tell of a quote: its lines are whole cents of one currency and come to its total. */
export const isSoundQuote = ({ lines, total, due, later }: Quote): boolean => {
  const amounts = [total, due, ...lines.map(({ amount }) => amount), ...later.map(({ amount }) => amount)];
  return (
    areWhole(amounts) &&
    total.cents >= 0 &&
    due.cents >= 0 &&
    sumOf(lines.map(({ amount }) => amount)) === total.cents &&
    sumOf([due, ...later.map(({ amount }) => amount)]) === total.cents
  );
};

/** A receipt is of what was due. */
export const isSoundCheckout = ({ quote, receipt }: Checkout): boolean =>
  isSoundQuote(quote) &&
  (!receipt || (areWhole([quote.due, receipt.amount]) && receipt.amount.cents === quote.due.cents));

export const isSoundOffer = ({ levels, contributions, credit }: RenewalOffer): boolean =>
  areWhole([
    ...levels.map(({ price }) => price),
    ...contributions.flatMap(({ suggested, own }) => [...suggested, ...(own ? [own.min, own.max] : [])]),
    ...(credit ? [credit] : []),
  ]);

/** What is left is counted to the last day: there is one exactly where there is the other. */
export const isSoundMembership = ({ credit, expiresOn, daysLeft }: Membership): boolean =>
  areWhole(credit ? [credit] : []) &&
  (daysLeft === null) === (expiresOn === null) &&
  (daysLeft === null || Number.isSafeInteger(daysLeft));
