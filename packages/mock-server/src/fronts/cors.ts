import { requiredHeader } from '../request-body.ts';

const allowedMethods = 'GET, POST, PATCH, PUT, DELETE';
const allowedHeaders = [
  'authorization',
  'content-type',
  'idempotency-key',
  'if-match',
  'if-none-match',
  'upload-offset',
  requiredHeader.name,
].join(', ');
const exposedHeaders = 'ETag, Retry-After, Date';

/** Whether the page may speak with us. A request without an origin comes from no page of another origin. */
export const isAllowed = (origin: string | null, allowOrigins: readonly string[]): boolean =>
  origin === null || allowOrigins.includes(origin);

/** What lets a page of a listed origin read the answer; nothing for any other (trust S11: an origin is never just echoed). */
export const corsHeaders = (origin: string | null, allowOrigins: readonly string[]): Record<string, string> => ({
  vary: 'Origin',
  ...(origin !== null &&
    allowOrigins.includes(origin) && {
      'access-control-allow-origin': origin,
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': exposedHeaders,
    }),
});

/** The answer to a preflight of a listed origin. */
export const preflightHeaders = (origin: string, allowOrigins: readonly string[]): Record<string, string> => ({
  ...corsHeaders(origin, allowOrigins),
  'access-control-allow-methods': allowedMethods,
  'access-control-allow-headers': allowedHeaders,
  'access-control-max-age': '600',
});
