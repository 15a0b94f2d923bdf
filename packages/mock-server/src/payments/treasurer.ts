import type { Database } from '../database.ts';
import { catalogueOf, changeCatalogue } from './catalogue.ts';
import { quotes } from './checkout-records.ts';

/** Who runs the union's money, for tests and developers. */
export interface Treasurer {
  /** In cents; what was quoted at another price no longer holds. Throws for an unknown level. */
  reprice(level: string, price: number): void;
  /** What was quoted until now no longer holds. */
  endQuotes(): void;
  /** A way to pay is not offered any more. Throws for an unknown one. */
  withdraw(option: string): void;
}

export const createTreasurer = (db: Database, now: () => number): Treasurer => ({
  reprice: (id, price) => {
    const { levels } = catalogueOf(db);
    if (!levels.some((level) => level.id === id)) throw new Error(`No level ${id}`);
    changeCatalogue(db, { levels: levels.map((level) => (level.id === id ? { ...level, price } : level)) });
  },
  endQuotes: () => {
    const validUntil = new Date(now()).toISOString();
    for (const [id, kept] of quotes(db).entries())
      quotes(db).put(id, { ...kept, quote: { ...kept.quote, validUntil } });
  },
  withdraw: (id) => {
    const { options } = catalogueOf(db);
    if (!options.some((option) => option.id === id)) throw new Error(`No way to pay ${id}`);
    changeCatalogue(db, { options: options.filter((option) => option.id !== id) });
  },
});
