/** A backend that asks for more is taken at five minutes: a wrong clock must not lock a member out for a day. */
const longest = 300_000;

/**
 * `Retry-After` (RFC 9110 §10.2.3) in milliseconds from now, or undefined. A date is measured against the same
 * answer's own `Date`, since the device's clock may be an hour off (trust R9); `serverNow` stands in for it.
 */
export const retryAfter = (headers: Headers, serverNow: number): number | undefined => {
  const text = headers.get('retry-after');
  if (!text) return undefined;
  const sent = Date.parse(headers.get('date') ?? '') || serverNow;
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - sent;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longest);
};
