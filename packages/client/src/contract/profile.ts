import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const phoneKinds = ['mobile', 'home', 'work'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

export const contactKinds = ['personal', 'work'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const addressKinds = ['home', 'mailing', 'work'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** Canada Post's two-letter codes for provinces and territories. */
export const provinces = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;
export type Province = (typeof provinces)[number];

/** `id` is the server's; an entry without one is new. */
const entryId = { id: z.optional(z.string()) };

export const Phone = z.object({
  ...entryId,
  kind: z.enum(phoneKinds),
  /** E.164, e.g. `+14185550142`. */
  number: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/)),
  /** Digits only: *poste 12*. */
  extension: z.optional(z.string().check(z.regex(/^\d{1,8}$/))),
});
export type Phone = z.infer<typeof Phone>;

export const Email = z.object({
  ...entryId,
  kind: z.enum(contactKinds),
  address: z.string().check(z.minLength(3), z.maxLength(254)),
  /** Decided by the server alone; what a client sends here is ignored (S0-17). */
  verified: z.optional(z.boolean()),
});
export type Email = z.infer<typeof Email>;

export const Address = z.object({
  ...entryId,
  kind: z.enum(addressKinds),
  /** Apartment, suite or office; printed before the civic number: `10-123 RUE MAIN` (S2-20). */
  unit: z.optional(z.string().check(z.maxLength(16))),
  /** Civic number and street, or the first line outside Canada. */
  street: z.string().check(z.minLength(1), z.maxLength(120)),
  city: z.string().check(z.minLength(1), z.maxLength(80)),
  /** Province code in Canada; free text elsewhere. */
  region: z.optional(z.string().check(z.maxLength(80))),
  /** `G1R 4S9` in Canada; free text elsewhere. */
  postalCode: z.optional(z.string().check(z.maxLength(16))),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
});
export type Address = z.infer<typeof Address>;

export const Profile = z.object({
  memberNumber: z.string(),
  /** The legal name, as the employer knows it; changed by the union, not here. */
  givenName: z.string(),
  familyName: z.string(),
  /** How the member wishes to be called; empty when it is the given name. */
  preferredName: z.string().check(z.maxLength(80)),
  language: z.enum(languages),
  phones: z.array(Phone),
  emails: z.array(Email),
  addresses: z.array(Address),
  /** UTC instant at which the member last saved or confirmed their details; null when never. */
  confirmedAt: z.nullable(Instant),
  /** True once the server wants the details confirmed (S0-27). */
  confirmationDue: z.boolean(),
});
export type Profile = z.infer<typeof Profile>;

/** JSON Merge Patch (RFC 7396): only what changed; a list is sent whole. */
export const ProfilePatch = z.partial(
  z.pick(Profile, { preferredName: true, language: true, phones: true, emails: true, addresses: true }),
);
export type ProfilePatch = z.infer<typeof ProfilePatch>;

export const profileEndpoints = {
  read: { method: 'GET', path: '/profile', response: Profile, versioned: true },
  update: {
    method: 'PATCH',
    path: '/profile',
    response: Profile,
    outcomes: ['precondition-failed', 'invalid-fields'],
    versioned: true,
  },
  confirm: {
    method: 'POST',
    path: '/profile/confirmation',
    response: Profile,
    outcomes: ['precondition-failed'],
    versioned: true,
  },
} as const satisfies Record<string, Endpoint>;
