/** The parts of an address that say where it is; empty where unknown. */
export interface PostalAddress {
  unit: string;
  street: string;
  city: string;
  /** Province code in Canada; free text elsewhere. */
  region: string;
  postalCode: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

const designator = '(?:app(?:t|artement)?|apt|apartment|bureau|bur|suite|unit[ée]?|local|porte|#)\\.?\\s?#?\\s?';
const unit = '[\\p{L}\\d][\\p{L}\\d-]{0,7}';
const unitBefore = new RegExp(`^(?:${designator})?(${unit}?)\\s?-\\s?(\\d.*)$`, 'iu');
const namedUnitBefore = new RegExp(`^${designator}(${unit})[\\s,]+(\\d.*)$`, 'iu');
const unitAfter = new RegExp(`^(\\d.*?)[\\s,]+${designator}(${unit})$`, 'iu');
const leadingDesignator = new RegExp(`^${designator}(?=[\\p{L}\\d])`, 'iu');

/** Canada Post: no D, F, I, O, Q or U, and neither W nor Z first. */
const canadianPostalCode = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/;

export const isCanadianPostalCode = (text: string): boolean => canadianPostalCode.test(text);

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

/** `10-123 rue Main` and `123 rue Main, app. 10` are both unit 10 at 123 rue Main (S2-20). */
export function splitUnit(typed: string): { unit: string; street: string } {
  const street = oneLine(typed);
  const before = unitBefore.exec(street) ?? namedUnitBefore.exec(street);
  if (before) return { unit: before[1] ?? '', street: before[2] ?? '' };
  const after = unitAfter.exec(street);
  return after ? { unit: after[2] ?? '', street: after[1] ?? '' } : { unit: '', street };
}

/** The address as the wire wants it, from what people type. Outside Canada only the spaces are tidied. */
export function tidyAddress<A extends PostalAddress>(typed: A): A {
  const address = {
    ...typed,
    unit: oneLine(typed.unit),
    street: oneLine(typed.street),
    city: oneLine(typed.city),
    region: oneLine(typed.region),
    postalCode: oneLine(typed.postalCode),
  };
  if (address.country !== 'CA') return address;
  return {
    ...address,
    ...(address.unit === '' && splitUnit(address.street)),
    ...(address.unit !== '' && { unit: address.unit.replace(leadingDesignator, '') }),
    postalCode: tidyPostalCode(address.postalCode),
  };
}

/** `g1r4s9` → `G1R 4S9`; what is not six characters stays as typed. */
function tidyPostalCode(typed: string): string {
  const characters = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return characters.length === 6 ? `${characters.slice(0, 3)} ${characters.slice(3)}` : typed;
}
