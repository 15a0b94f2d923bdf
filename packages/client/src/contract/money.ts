import * as z from 'zod/mini';

/**
 * An amount as a whole number of the smallest unit of its currency (cents), negative for what is taken off; never
 * computed by a page, only shown.
 */
export const Money = z.object({
  cents: z.number(),
  /** ISO 4217: `CAD`. */
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof Money>;

/** A day of the union's own calendar, `2026-12-31`: no instant, no zone. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
