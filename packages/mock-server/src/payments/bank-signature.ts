import { toHex, utf8 } from '../bytes.ts';

/** What the bank and the union know; of the mock alone. */
const secret = 'whsec-trait-union-mock';

/** How old a message may be, in seconds. */
const tolerance = 300;

export const signatureHeader = 'bank-signature';

const digest = async (text: string): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text))));
};

/** The header with which the bank sends a body: when (in seconds since the epoch), and an HMAC-SHA256 of both. */
export const signAsBank = async (body: string, now = Date.now()): Promise<Record<string, string>> => {
  const at = Math.floor(now / 1000);
  return { [signatureHeader]: `t=${at},v1=${await digest(`${at}.${body}`)}` };
};

/** Whether a message is the bank's own and of this moment. */
export const isFromBank = async (body: string, signature: string | null, now: number): Promise<boolean> => {
  const [, at = '', sent = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(signature ?? '') ?? [];
  if (sent === '' || Math.abs(now / 1000 - Number(at)) > tolerance) return false;
  return sent === (await digest(`${at}.${body}`));
};
