import * as z from 'zod/mini';

/** A UTC instant, ISO 8601: `2026-11-21T20:00:00Z`. Lighter than zod's own, which brings every ISO form along. */
export const Instant = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/));
