import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Role } from './invitations.ts';
import { Person } from './people.ts';
import { refusal } from './permissions.ts';
import { languages } from './profile.ts';
import { Seats } from './seats.ts';
import { Version } from './version.ts';

/** Somebody to invite by e-mail (S3-11, B-06). The role goes with the invitation (S3-13). */
export const Invitee = z.object({
  email: z.string().check(z.minLength(3), z.maxLength(254)),
  /** Name of a role. */
  role: z.string().check(z.minLength(1), z.maxLength(64)),
  givenName: z.optional(z.string().check(z.maxLength(80))),
  familyName: z.optional(z.string().check(z.maxLength(80))),
});
export type Invitee = z.infer<typeof Invitee>;

/** At most as many as `limits.batch` of the overview; a longer list is sent in several. */
export const NewInvitations = z.object({
  invitees: z.array(Invitee).check(z.minLength(1), z.maxLength(200)),
  /** Of the message. */
  language: z.enum(languages),
  /** The inviter's own words, as plain text; empty for none. */
  message: z.string().check(z.maxLength(1000)),
});
export type NewInvitations = z.infer<typeof NewInvitations>;

/**
 * What came of one address. Nothing is sent but for `invited`.
 *
 * - `invited` the message is on its way; `person` is their row
 * - `already-invited` and has not answered; `person` is their row, whose message can be sent once more
 * - `already-member` has access
 * - `no-seat` none is free any more (S3-29)
 * - `undeliverable` not an address, or one that takes no mail
 * - `refused` for the reason beside it: the role is not the member's to give
 */
export const InvitingResult = z.object({
  outcome: z.enum(['invited', 'already-invited', 'already-member', 'no-seat', 'undeliverable', 'refused']),
  person: z.optional(Person),
  refused: z.optional(z.object(refusal)),
});
export type InvitingResult = z.infer<typeof InvitingResult>;

export const InvitingReport = z.object({
  /** One for each invitee, in the order that they were sent: no address comes back. */
  results: z.array(InvitingResult),
  seats: Seats,
});
export type InvitingReport = z.infer<typeof InvitingReport>;

/** `used-up`: as many came as may. */
export const accessLinkStates = ['open', 'expired', 'revoked', 'used-up'] as const;
export type AccessLinkState = (typeof accessLinkStates)[number];

/** A link for whoever has it, to be shared (S3-12, B-09). It keeps no seat: who comes when none is free is told so. */
export const AccessLink = z.object({
  /** Opaque; goes into URLs; no secret. The same after it was renewed. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  /** Another after it was renewed or revoked, not after somebody came by it. Goes back with a change. */
  version: Version,
  /** One of `accessLinkStates`, or a newer one. */
  state: z.string(),
  /**
   * What is shared: an absolute https address of the page that holds `invitation-accept`, with the secret in its
   * fragment. Absent unless it is open, or when its role is not the member's to give.
   */
  url: z.optional(z.string().check(z.maxLength(500))),
  role: Role,
  used: z.number(),
  /** How many may come in all; null for no limit but the seats. */
  uses: z.nullable(z.number()),
  /** Null when it has no end. */
  expiresAt: z.nullable(Instant),
  made: z.object({ at: Instant, by: z.string() }),
});
export type AccessLink = z.infer<typeof AccessLink>;

/** Open ones first, then the latest made. Those that were over for long may be left out. */
export const AccessLinks = z.object({ items: z.array(AccessLink) });
export type AccessLinks = z.infer<typeof AccessLinks>;

const terms = {
  /** How many may come; null for no limit but the seats. */
  uses: z.nullable(z.int().check(z.positive())),
  /** For how many days; null for no end. */
  days: z.nullable(z.int().check(z.positive())),
};

export const NewAccessLink = z.object({ role: z.string().check(z.minLength(1), z.maxLength(64)), ...terms });
export type NewAccessLink = z.infer<typeof NewAccessLink>;

export const AccessLinkRenewal = z.object({ version: Version, ...terms });
export type AccessLinkRenewal = z.infer<typeof AccessLinkRenewal>;

export const AccessLinkVersion = z.object({ version: Version });
export type AccessLinkVersion = z.infer<typeof AccessLinkVersion>;

/** `precondition-failed`: somebody else renewed or revoked the link first; nothing was done. */
export const invitingEndpoints = {
  invite: { method: 'POST', path: '/access/invitations', response: InvitingReport },
  links: { method: 'GET', path: '/access/links', response: AccessLinks },
  createLink: { method: 'POST', path: '/access/links', response: AccessLink, outcomes: ['invalid-fields'] },
  /** Another secret, all of its uses and all of its time: the address from before ends nowhere. */
  renewLink: {
    method: 'POST',
    path: '/access/links/{link}/renewal',
    response: AccessLink,
    outcomes: ['precondition-failed', 'invalid-fields'],
  },
  revokeLink: {
    method: 'POST',
    path: '/access/links/{link}/revocation',
    response: AccessLink,
    outcomes: ['precondition-failed'],
  },
} as const satisfies Record<string, Endpoint>;
