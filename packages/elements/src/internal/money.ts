import type { Money } from '@trait-union/client';
import type { LocalizeController } from '../controllers/localize-controller.ts';

/** An amount as people read it: `12,50 $`, `$12.50`, `-5,00 $`. Nothing is ever computed with it here. */
export const money = (l: Pick<LocalizeController<unknown>, 'number'>, { cents, currency }: Money): string =>
  l.number(cents / 10 ** decimalsOf(currency), { style: 'currency', currency });

/** How many digits of a currency stand after the separator (ISO 4217): 2, or none for the yen. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
