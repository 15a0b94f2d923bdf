import { randomBytes, type Bytes } from '../bytes.ts';

/** Crockford's Base32: nothing in it is taken for something else when it is read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `XXXX-XXXX-XXXX-XXXX`, 80 bits. */
export const trackerOf = (bytes: Bytes): string => {
  const characters = Array.from(bytes.subarray(0, 16), (byte) => alphabet.charAt(byte & 31)).join('');
  return characters.replace(/(?<=.)(?=(?:.{4})+$)/g, '-');
};

export const newTracker = (): string => trackerOf(randomBytes(16));
