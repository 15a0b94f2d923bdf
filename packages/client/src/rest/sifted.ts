import type { ZodMiniType } from 'zod/mini';

/**
 * Stands where the schema of a page stands, and checks its rows one by one: one that is not what the contract says, or
 * is not sound, is left out and counted (trust F15).
 */
export const sifted = <P extends { items: T[] }, T>(
  page: ZodMiniType<P>,
  row: ZodMiniType<T>,
  isSound: (row: T) => boolean = () => true,
): ZodMiniType<P & { skipped: number }> => {
  const safeParse = (value: unknown): unknown => {
    const { items: given } = Object(value) as { items?: unknown };
    if (!Array.isArray(given)) return page.safeParse(value);
    const parsed = page.safeParse({ ...(value as object), items: [] });
    if (!parsed.success) return parsed;
    const items = given.flatMap((item) => {
      const { success, data } = row.safeParse(item);
      return success && isSound(data) ? [data] : [];
    });
    return { success: true, data: { ...parsed.data, items, skipped: given.length - items.length } };
  };
  return { safeParse } as ZodMiniType<P & { skipped: number }>;
};
