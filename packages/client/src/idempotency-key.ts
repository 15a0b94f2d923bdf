/**
 * A key for one intention of a person: 128 random bits as hexadecimal. Works on plain-http pages, where
 * `crypto.randomUUID` does not exist (trust R6, L11).
 */
export const newKey = (): string => {
  let key = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) key += byte.toString(16).padStart(2, '0');
  return key;
};
