import * as z from 'zod/mini';

/** A UTC instant, ISO 8601: `2026-11-21T20:00:00Z`. Lighter than zod's own, which brings every ISO form along. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
