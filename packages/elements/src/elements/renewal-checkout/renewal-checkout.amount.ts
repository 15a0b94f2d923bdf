import type { Contribution, Money } from '@trait-union/client';
import type { Locale } from '../../controllers/localize-controller.ts';
import { decimalsOf } from '../../internal/money.ts';

export type AmountFault = 'empty' | 'not-an-amount' | 'too-small' | 'too-large' | 'card';
export type ReadAmount = { amount: Money } | { fault: AmountFault };

/** In characters: any amount between two limits fits, with its separators and its sign; no card number does. */
export const longestAmount = 11;

/** So many digits are no coupon, no amount: somebody mistook the field for that of a card (trust S25). */
const fewest = { coupon: 12, amount: 9 } as const;

export const isCardLike = (text: string, field: keyof typeof fewest): boolean =>
  (text.normalize('NFKC').match(/\p{Nd}/gu)?.length ?? 0) >= fewest[field];

export const mayBeCard = (name: string, text: string): boolean =>
  isCardLike(text, name === 'coupon' ? 'coupon' : 'amount');

/** Digits in groups of three or in none, then what is less than one: each language by its own separators. */
const shapes = {
  fr: /^(\d{1,3}(?: \d{3})+|\d+)(?:[,.](\d+))?$/,
  en: /^(\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(\d+))?$/,
} as const satisfies Record<Locale, RegExp>;

/**
 * An amount as members type it: « 12,50 », « 1 250 $ », "12.50", "$1,250". What could mean two things is not an amount:
 * "12,50" in English, « 1.250 » in French.
 */
export function readAmount(text: string, locale: Locale, { min, max }: NonNullable<Contribution['own']>): ReadAmount {
  if (isCardLike(text, 'amount')) return { fault: 'card' };
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .replace(/^ ?\$ ?|(?<=\d) ?\$ ?$/, '')
    .trim();
  if (plain === '') return { fault: 'empty' };
  const [, whole, part = ''] = shapes[locale].exec(plain) ?? [];
  const decimals = decimalsOf(min.currency);
  if (whole === undefined || part.length > decimals) return { fault: 'not-an-amount' };
  const cents = Number(whole.replace(/\D/g, '') + part.padEnd(decimals, '0'));
  if (cents < min.cents) return { fault: 'too-small' };
  return cents > max.cents ? { fault: 'too-large' } : { amount: { cents, currency: min.currency } };
}
