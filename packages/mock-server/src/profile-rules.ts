import {
  provinces,
  type Address,
  type Email,
  type FieldIssue,
  type FieldIssueCode,
  type Phone,
  type ProfilePatch,
} from '@trait-union/client/contract';
import { randomId } from './bytes.ts';
import { normalizeEmail, type MemberDetails } from './member.ts';

/** More of one kind on a file is somebody's mistake. */
const mostEntries = 10;

const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

const issue = (pointer: string, code: FieldIssueCode): FieldIssue => ({ pointer, code });

/** An entry keeps an id that is on file; any other is new. */
const withId = <T extends { id?: string | undefined }>(entry: T, onFile: readonly T[]): T & { id: string } => ({
  ...entry,
  id: onFile.find(({ id }) => id === entry.id)?.id ?? randomId(),
});

/** An issue for every entry that says the same as one before it. */
const duplicates = <T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  pointerOf: (index: number) => string,
): FieldIssue[] =>
  entries.flatMap((entry, index) =>
    entries.findIndex((other) => keyOf(other) === keyOf(entry)) < index ? [issue(pointerOf(index), 'duplicate')] : [],
  );

const tooMany = (entries: readonly unknown[], pointer: string): FieldIssue[] =>
  entries.length > mostEntries ? [issue(pointer, 'too-long')] : [];

const northAmerican = /^\+1[2-9]\d\d[2-9]\d{6}$/;

const phoneIssues = (phones: readonly Phone[]): FieldIssue[] => [
  ...tooMany(phones, '/phones'),
  ...phones.flatMap(({ number }, index) =>
    number.startsWith('+1') && !northAmerican.test(number) ? [issue(`/phones/${index}/number`, 'malformed')] : [],
  ),
  ...duplicates(
    phones,
    ({ number, extension = '' }) => `${number};${extension}`,
    (index) => `/phones/${index}/number`,
  ),
];

export const emailShape = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Why nothing can be sent to an address. */
export const addressIssue = (address: string): FieldIssueCode | undefined => {
  if (!emailShape.test(address)) return 'malformed';
  // RFC 2606 keeps `.invalid` for names that lead nowhere.
  return address.endsWith('.invalid') ? 'not-deliverable' : undefined;
};

const emailIssues = (emails: readonly Email[], onFile: readonly Email[]): FieldIssue[] => {
  const pointerOf = (index: number): string => `/emails/${index}/address`;
  const losesVerified = onFile.some(({ verified }) => verified) && !emails.some(({ verified }) => verified);
  const rewritten = emails.findIndex(({ id }) => onFile.some((former) => former.id === id && former.verified));
  return [
    ...tooMany(emails, '/emails'),
    ...emails.flatMap(({ address }, index) => {
      const code = addressIssue(address);
      return code ? [issue(pointerOf(index), code)] : [];
    }),
    ...duplicates(emails, ({ address }) => address, pointerOf),
    ...(losesVerified ? [issue(rewritten < 0 ? '/emails' : pointerOf(rewritten), 'not-allowed')] : []),
  ];
};

/** Canada Post: no D, F, I, O, Q or U, and neither W nor Z first. */
const canadianPostalCode = /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d$/;

const addressIssues = (addresses: readonly Address[]): FieldIssue[] => [
  ...tooMany(addresses, '/addresses'),
  ...addresses.flatMap(({ street, city, region, postalCode, country }, index) => {
    const at = (field: keyof Address): string => `/addresses/${index}/${field}`;
    const missing = [
      ...(street ? [] : [issue(at('street'), 'required')]),
      ...(city ? [] : [issue(at('city'), 'required')]),
    ];
    if (country !== 'CA') return missing;
    return [
      ...missing,
      ...(region === undefined
        ? [issue(at('region'), 'required')]
        : (provinces as readonly string[]).includes(region)
          ? []
          : [issue(at('region'), 'malformed')]),
      ...(postalCode === undefined
        ? [issue(at('postalCode'), 'required')]
        : canadianPostalCode.test(postalCode)
          ? []
          : [issue(at('postalCode'), 'malformed')]),
    ];
  }),
];

/** `g1r4s9` as `G1R 4S9`; what is not six characters is left for the rules to refuse. */
const tidyPostalCode = (text: string, country: string): string => {
  if (country !== 'CA') return tidy(text);
  const characters = text.replace(/[\s-]/g, '').toUpperCase();
  return characters.length === 6 ? `${characters.slice(0, 3)} ${characters.slice(3)}` : tidy(text).toUpperCase();
};

const tidyAddress = ({ unit, region, postalCode, ...address }: Address): Address => ({
  ...address,
  street: tidy(address.street),
  city: tidy(address.city),
  ...(unit && tidy(unit) && { unit: tidy(unit) }),
  ...(region && tidy(region) && { region: address.country === 'CA' ? tidy(region).toUpperCase() : tidy(region) }),
  ...(postalCode && tidy(postalCode) && { postalCode: tidyPostalCode(postalCode, address.country) }),
});

/** An address keeps its verification only unchanged; nothing the client says verifies it (S0-17). */
const tidyEmail = (email: Email, onFile: readonly Email[]): Email => {
  const address = normalizeEmail(email.address);
  return {
    ...email,
    address,
    verified: onFile.some((former) => former.verified && normalizeEmail(former.address) === address),
  };
};

/**
 * What a merge patch (RFC 7396) makes of the details on file, tidied as the union keeps them, and every field
 * that is refused, as JSON Pointers into the patch. With an issue, nothing may be saved.
 */
export const reviseDetails = (
  onFile: MemberDetails,
  { preferredName, language, phones, emails, addresses }: ProfilePatch,
): { changes: Partial<MemberDetails>; issues: FieldIssue[] } => {
  const changes: Partial<MemberDetails> = {
    ...(preferredName !== undefined && { preferredName: tidy(preferredName) }),
    ...(language && { language }),
    ...(phones && { phones: phones.map((phone) => withId(phone, onFile.phones)) }),
    ...(emails && { emails: emails.map((email) => withId(tidyEmail(email, onFile.emails), onFile.emails)) }),
    ...(addresses && { addresses: addresses.map((address) => withId(tidyAddress(address), onFile.addresses)) }),
  };
  return {
    changes,
    issues: [
      ...phoneIssues(changes.phones ?? []),
      ...(changes.emails ? emailIssues(changes.emails, onFile.emails) : []),
      ...addressIssues(changes.addresses ?? []),
    ],
  };
};
