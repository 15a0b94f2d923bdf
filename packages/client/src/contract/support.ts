import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { languages } from './profile.ts';

/** What a person may ask the union's desk for. */
export const supportKinds = [
  /** S0-09 */
  'no-member-number',
  /** S1-24 */
  'no-email-on-file',
  /** S3-17 */
  'mail-not-received',
  /** S4-24 */
  'cannot-sign-in',
  /** S3-18, S3-19 */
  'link-organization',
  /** S3-22 */
  'manual-activation',
  /** S3-30 */
  'more-seats',
  /** S3-32 */
  'restore-access',
  'other',
] as const;
export type SupportKind = (typeof supportKinds)[number];

export const contactChannels = ['email', 'phone'] as const;
export type ContactChannel = (typeof contactChannels)[number];

export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof dayParts)[number];

/** E.164, e.g. `+14185550142`. */
const number = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));
const extension = z.optional(z.string().check(z.regex(/^\d{1,8}$/)));

/** `08:30`, from 00:00 to 23:59, where the desk is. */
const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** The section `support` of the capabilities. */
export const SupportSettings = z.object({
  /** In the order to show; kinds that a newer backend adds are left out by an older client. */
  kinds: z.array(z.string()),
  /** Every request is answered within so many working days. */
  answerWithinDays: z.number(),
  /** The desk by phone, where staff can act for the member (B-32). */
  phone: z.optional(z.object({ number, extension })),
  /** When somebody picks up. Days count from Monday, 1, to Sunday, 7 (ISO 8601). */
  hours: z.array(z.object({ days: z.array(z.number()), opens: timeOfDay, closes: timeOfDay })),
  /** IANA name of the zone that the hours are told in. */
  timeZone: z.string(),
  /** How many images a request may carry; 0 where the desk takes none. */
  attachments: z.number(),
});
export type SupportSettings = z.infer<typeof SupportSettings>;

export const SupportRequest = z.object({
  kind: z.enum(supportKinds),
  /** Of the person whom it is about. Absent for a signed-in member: the session says. */
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  /** As typed. */
  memberNumber: z.optional(z.string().check(z.maxLength(64))),
  /** What else they gave to be found by, as typed; `YYYY-MM-DD` for the date. */
  dateOfBirth: z.optional(z.string().check(z.maxLength(64))),
  employerNumber: z.optional(z.string().check(z.maxLength(64))),
  /** The organisation or employer that it is about (S3-19, S3-30). */
  organization: z.optional(z.string().check(z.maxLength(160))),
  /** How many places are wanted in all (S3-30). */
  seats: z.optional(z.number()),
  /** How the person wants to be answered (S4-24). */
  contact: z.object({
    channel: z.enum(contactChannels),
    /** Under `no-email-on-file` also the address to put on file, and then there whatever the channel (S1-24). */
    email: z.optional(z.string().check(z.minLength(3), z.maxLength(254))),
    phone: z.optional(z.object({ number, extension })),
    /** When to call; any time when empty. */
    times: z.array(z.enum(dayParts)),
  }),
  /** That they want to be answered in. */
  language: z.enum(languages),
  message: z.string().check(z.maxLength(4000)),
  /** Staff may do for the person what they ask help for (B-32). */
  actForMe: z.boolean(),
  /** The last failure that the page showed (S0-28): its code, and the reference that the backend gave it. */
  error: z.optional(
    z.object({ code: z.string().check(z.maxLength(32)), reference: z.optional(z.string().check(z.maxLength(64))) }),
  ),
  /** Ids of uploaded images. */
  attachments: z.array(z.string().check(z.maxLength(64))),
});
export type SupportRequest = z.infer<typeof SupportRequest>;

/** The same for everybody, whether or not the union knows the person (S0-09, trust S13). */
export const SupportTicket = z.object({
  state: z.literal('received'),
  /** What to quote; says nothing of the person. */
  reference: z.string().check(z.minLength(1), z.maxLength(64)),
  /** By when somebody answers, UTC. */
  answerBy: Instant,
  channel: z.enum(contactChannels),
});
export type SupportTicket = z.infer<typeof SupportTicket>;

export const supportEndpoints = {
  send: { method: 'POST', path: '/support-requests', response: SupportTicket, outcomes: ['invalid-fields'] },
} as const satisfies Record<string, Endpoint>;
