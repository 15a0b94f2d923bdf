import type { Address, Phone, Province } from '@trait-union/client';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { formatPhone } from '../../internal/phone-number.ts';
import { streetLine } from '../../internal/street-line.ts';
import { provinceNames } from '../../messages/provinces.ts';
import type { ProfileEditorWords } from './profile-editor.messages.ts';

export type ProfileEditorLocale = LocalizeController<ProfileEditorWords>;

/** `418 555-0142, poste 12`. */
export const phoneText = ({ words }: ProfileEditorLocale, { number, extension }: Phone): string =>
  words.phone(formatPhone(number), extension);

/** An address as on an envelope, the unit before the civic number (S2-20); the country only where it is not Canada. */
export function addressLines(l: ProfileEditorLocale, address: Address): string[] {
  const { city, region = '', postalCode = '', country } = address;
  if (country === 'CA') {
    const names = provinceNames[l.lang];
    const province = Object.hasOwn(names, region) ? names[region as Province] : region;
    return [streetLine(address), l.words.locality(city, province, region, postalCode)];
  }
  const countryName = new Intl.DisplayNames(l.tag, { type: 'region' }).of(country) ?? country;
  return [streetLine(address), [city, region, postalCode].filter(Boolean).join(' '), countryName];
}
