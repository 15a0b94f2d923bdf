import type { Money } from '@trait-union/client/contract';

export const toMoney =
  (currency: string) =>
  (cents: number): Money => ({ cents, currency });
