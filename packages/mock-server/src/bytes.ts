export type Bytes = Uint8Array<ArrayBuffer>;

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

export const toBase64Url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Throws on anything that is not base64url. */
export const fromBase64Url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

export const toHex = (bytes: Bytes): string =>
  Array.prototype.map.call(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

export const joinBytes = (parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** One character for each byte, none lost: bytes as text for a log. */
export const toLatin1 = (bytes: Bytes): string =>
  Array.prototype.map.call(bytes, (byte: number) => String.fromCharCode(byte)).join('');

export const toBase64 = (bytes: Bytes): string => btoa(toLatin1(bytes));

/** An identifier that nobody can guess. */
export const randomId = (): string => toHex(randomBytes(16));
