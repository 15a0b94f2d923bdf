import type {
  Address,
  AddressKind,
  AddressSuggestion,
  ContactKind,
  Email,
  Language,
  Phone,
  PhoneKind,
  Profile,
  ProfilePatch,
} from '@trait-union/client';
import { formatPhone, parsePhone } from '../../internal/phone-number.ts';
import { splitUnit, tidyAddress } from '../../internal/postal-address.ts';
import { same } from '../../internal/same.ts';
import { uid } from '../../internal/uid.ts';

/** What a member may change, in the order of the form. */
export const profileFields = ['preferredName', 'language', 'phones', 'emails', 'addresses'] as const;
export type ProfileField = (typeof profileFields)[number];

export const listFields = ['phones', 'emails', 'addresses'] as const;
export type ListField = (typeof listFields)[number];

/** The part of the profile that a member may change, as the wire has it. */
export type Details = Pick<Profile, ProfileField>;

interface Entry {
  /** Names the entry while it is edited; also in the ids of its fields. */
  key: string;
  /** The server's; absent while the entry is new. */
  id?: string | undefined;
  /** Taken off once saved; until then it can be brought back. */
  removed: boolean;
}

export interface PhoneDraft extends Entry {
  kind: PhoneKind;
  number: string;
  extension: string;
}

export interface EmailDraft extends Entry {
  kind: ContactKind;
  address: string;
}

export interface AddressDraft extends Entry {
  kind: AddressKind;
  unit: string;
  street: string;
  city: string;
  /** Canada's; beside `region`, so that a change of country and back loses nothing. */
  province: string;
  region: string;
  postalCode: string;
  country: string;
}

/** What stands in the form, as typed. */
export interface Draft {
  preferredName: string;
  language: Language;
  phones: readonly PhoneDraft[];
  emails: readonly EmailDraft[];
  addresses: readonly AddressDraft[];
}

const entry = (id?: string): Entry => ({ key: uid('entry'), id, removed: false });

/** A new, empty entry of each list. */
const emptyEntries: { [F in ListField]: () => Draft[F][number] } = {
  phones: () => ({ ...entry(), kind: 'mobile', number: '', extension: '' }),
  emails: () => ({ ...entry(), kind: 'personal', address: '' }),
  addresses: () => ({
    ...entry(),
    kind: 'home',
    unit: '',
    street: '',
    city: '',
    province: '',
    region: '',
    postalCode: '',
    country: 'CA',
  }),
};

export const draftOf = ({ preferredName, language, phones, emails, addresses }: Details): Draft => ({
  preferredName,
  language,
  phones: phones.map(({ id, kind, number, extension = '' }) => ({
    ...entry(id),
    kind,
    number: formatPhone(number),
    extension,
  })),
  emails: emails.map(({ id, kind, address }) => ({ ...entry(id), kind, address })),
  addresses: addresses.map(({ id, kind, unit = '', street, city, region = '', postalCode = '', country }) => ({
    ...entry(id),
    kind,
    unit,
    street,
    city,
    province: country === 'CA' ? region : '',
    region: country === 'CA' ? '' : region,
    postalCode,
    country,
  })),
});

/** The same under new names: those of an earlier visit may be given again in this one. */
export const renamed = (draft: Draft): Draft => ({
  ...draft,
  phones: draft.phones.map((phone) => ({ ...phone, key: uid('entry') })),
  emails: draft.emails.map((email) => ({ ...email, key: uid('entry') })),
  addresses: draft.addresses.map((address) => ({ ...address, key: uid('entry') })),
});

/** The draft with `value` at `path`: a field's name, or `phones/<key>/number`. */
export function withValue(draft: Draft, path: string, value: string | boolean): Draft {
  const [field, key, part] = path.split('/');
  if (!key || !part) return { ...draft, [path]: value };
  const list: readonly Entry[] = draft[field as ListField];
  return { ...draft, [field as ListField]: list.map((e) => (e.key === key ? { ...e, [part]: value } : e)) };
}

/** The draft with a new, empty entry. */
export const withNewEntry = (draft: Draft, list: ListField): Draft => ({
  ...draft,
  [list]: [...draft[list], emptyEntries[list]()],
});

/** The draft with that entry taken off, to be brought back if need be; a new one that holds nothing just goes. */
export function withoutEntry(draft: Draft, list: ListField, key: string): Draft {
  const entries: readonly Entry[] = draft[list];
  const blank = { ...emptyEntries[list](), key };
  return entries.some((e) => same(e, blank))
    ? { ...draft, [list]: entries.filter((e) => e.key !== key) }
    : withValue(draft, `${list}/${key}/removed`, true);
}

/** The draft with a suggestion taken at a street field. A unit that only the member knows stays. */
export function withSuggestion(draft: Draft, path: string, suggestion: AddressSuggestion): Draft {
  const key = path.split('/')[1];
  const { street, city, region = '', postalCode = '', country } = suggestion;
  const area = country === 'CA' ? { province: region } : { region };
  return {
    ...draft,
    addresses: draft.addresses.map((address) =>
      address.key === key
        ? {
            ...address,
            unit: suggestion.unit ?? (splitUnit(address.street).unit || address.unit),
            street,
            city,
            ...area,
            postalCode,
            country,
          }
        : address,
    ),
  };
}

/** What would be saved, written the way the wire wants it: numbers formatted, extensions and units in their own field. */
export const tidy = (draft: Draft): Draft => ({
  ...draft,
  preferredName: draft.preferredName.trim(),
  phones: draft.phones.map(tidyPhone),
  emails: draft.emails.map((email) => ({ ...email, address: email.address.trim() })),
  addresses: draft.addresses.map((address) =>
    address.country === 'CA'
      ? { ...tidyAddress({ ...address, region: '' }), region: address.region }
      : tidyAddress(address),
  ),
});

function tidyPhone(phone: PhoneDraft): PhoneDraft {
  const extension = phone.extension.trim();
  const parsed = parsePhone(phone.number);
  if (!parsed || (parsed.extension && extension && parsed.extension !== extension)) return { ...phone, extension };
  return { ...phone, number: formatPhone(parsed.number), extension: parsed.extension ?? extension };
}

/** A tidied draft as the wire has it. What does not parse is passed on as typed, for validation to refuse. */
export const detailsOf = ({ preferredName, language, phones, emails, addresses }: Draft): Details => ({
  preferredName,
  language,
  phones: kept(phones).map(toPhone),
  emails: kept(emails).map(toEmail),
  addresses: kept(addresses).map(toAddress),
});

export const kept = <E extends Entry>(entries: readonly E[]): E[] => entries.filter(({ removed }) => !removed);

const toPhone = ({ id, kind, number, extension }: PhoneDraft): Phone => ({
  ...(id && { id }),
  kind,
  number: parsePhone(number)?.number ?? number,
  ...(extension && { extension }),
});

const toEmail = ({ id, kind, address }: EmailDraft): Email => ({ ...(id && { id }), kind, address });

function toAddress({ id, kind, unit, street, city, province, region, postalCode, country }: AddressDraft): Address {
  const area = country === 'CA' ? province : region;
  return {
    ...(id && { id }),
    kind,
    ...(unit && { unit }),
    street,
    city,
    ...(area && { region: area }),
    ...(postalCode && { postalCode }),
    country,
  };
}

/** What a file would be if it were saved untouched: the form's own way of writing is no change. */
export const untouched = (profile: Profile): Details => detailsOf(tidy(draftOf(profile)));

/** Only what changed; a list is sent whole (RFC 7396). */
export function patchOf(base: Profile, details: Details): ProfilePatch {
  const before = untouched(base);
  return Object.fromEntries(
    profileFields.filter((field) => !same(before[field], details[field])).map((field) => [field, details[field]]),
  );
}

/** The fields that a patch changes. */
export const fieldsOf = (patch: ProfilePatch): ProfileField[] => profileFields.filter((field) => field in patch);
