/** A number as it goes on the wire: E.164, and the extension's digits where there is one. */
export interface PhoneNumber {
  number: string;
  extension?: string;
}

const extensionAtEnd = /[\s,;]*(?:poste|ext(?:ension)?|x|#)[\s.:]*(\d{1,8})$/i;
const writtenNumber = /^\+?[\d\s().\/‐-―-]+$/u;
const northAmerican = /^1[2-9]\d{2}[2-9]\d{6}$/;
const international = /^[2-9]\d{6,14}$/;

/**
 * A phone number as people write it: spaces, dashes, dots and parentheses anywhere, `poste 12`, `ext. 12` or `x12`
 * at the end. Ten digits are North American; another country's number begins with `+` or `011`.
 * Undefined when it is none.
 */
export function parsePhone(typed: string): PhoneNumber | undefined {
  const text = typed.trim();
  const extension = extensionAtEnd.exec(text)?.[1];
  const written = text.replace(extensionAtEnd, '').trim();
  if (!writtenNumber.test(written)) return undefined;
  const digits = withCountry(written);
  if (!northAmerican.test(digits) && !international.test(digits)) return undefined;
  return { number: `+${digits}`, ...(extension && { extension }) };
}

/** `+14185550142` → `418 555-0142`; a number of another country stays as it is on the wire. */
export const formatPhone = (number: string): string =>
  northAmerican.test(number.slice(1)) ? number.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '$1 $2-$3') : number;

function withCountry(written: string): string {
  const digits = written.replaceAll(/\D/g, '');
  if (written.startsWith('+')) return digits;
  if (digits.startsWith('011')) return digits.slice(3);
  if (digits.length === 10) return `1${digits}`;
  return digits.length === 11 && digits.startsWith('1') ? digits : '';
}
