import { newKey } from '../idempotency-key.ts';

/** A random UUID (RFC 9562, version 4), also on plain-http pages, where `crypto.randomUUID` does not exist (trust L11). */
export const newCheckoutId = (): string => {
  const hex = newKey();
  const variant = '89ab'[parseInt(hex.charAt(16), 16) % 4] ?? '8';
  const digits = `${hex.slice(0, 12)}4${hex.slice(13, 16)}${variant}${hex.slice(17)}`;
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
