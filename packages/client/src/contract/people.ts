import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Role } from './invitations.ts';
import { Day } from './money.ts';
import { refusal } from './permissions.ts';
import { Seats } from './seats.ts';
import { Version } from './version.ts';

/**
 * - `active` has access
 * - `invited` by e-mail, and has not answered
 * - `expired` was invited, and did not answer in time
 * - `suspended` had access, and keeps everything but that
 */
export const personStates = ['active', 'invited', 'expired', 'suspended'] as const;
export type PersonState = (typeof personStates)[number];

/** What can be done to somebody; each is a permission as well, after `access.`. */
export const personActs = [
  'set-role',
  'set-documentation',
  'set-job-posting',
  'set-seat',
  'suspend',
  /** Ends a suspension. */
  'restore',
  'remove',
  /** Sends an invitation once more, and gives it its whole time again. */
  'resend',
  /** Takes an invitation back. */
  'revoke',
] as const;
export type PersonAct = (typeof personActs)[number];

/** An act that the member may do to others, but not to this one. */
export const RefusedAct = z.object({ act: z.string(), ...refusal });
export type RefusedAct = z.infer<typeof RefusedAct>;

/** `failed`: the address does not take mail. */
export const mailDeliveries = ['sent', 'failed'] as const;
export type MailDelivery = (typeof mailDeliveries)[number];

/** An invitation by e-mail that waits for an answer, or waited too long. */
export const SentInvitation = z.object({
  sentAt: Instant,
  /** Absent when it has no end. */
  expiresAt: z.optional(Instant),
  /** It can be sent once more from then on. */
  resendAt: Instant,
  /** One of `mailDeliveries`, or a newer one. */
  delivery: z.string(),
  inviter: z.string(),
});
export type SentInvitation = z.infer<typeof SentInvitation>;

const PersonId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const RoleName = z.string().check(z.minLength(1), z.maxLength(64));

/** Somebody who has access to the organisation's services, or was invited to. */
export const Person = z.object({
  /** Opaque; goes into URLs. The same before and after an invitation is accepted. */
  id: PersonId,
  /** Another after every change, whoever made it. Goes back with an act. */
  version: Version,
  /** One of `personStates`, or a newer one. */
  state: z.string(),
  /** Empty for somebody who was invited by an address alone. */
  name: z.string(),
  email: z.string(),
  role: Role,
  /** Whether they take one (B-08). */
  seat: z.boolean(),
  /** Whether they may read the documentation (S3-08). */
  documentation: z.boolean(),
  /** Whether they may post job offers (S3-10). */
  jobPosting: z.boolean(),
  /** The signed-in member. */
  self: z.boolean(),
  /** Since when they have access; null for somebody who has not answered. */
  since: z.nullable(Instant),
  invitation: z.optional(SentInvitation),
  /** The last change, and who made it: what a conflict is told by. */
  changed: z.optional(z.object({ at: Instant, by: z.string() })),
  /** Of the acts that the member has a permission for; empty when all can be done to this one. */
  refused: z.array(RefusedAct),
});
export type Person = z.infer<typeof Person>;

export const personSorts = ['name', 'role', 'state', 'since'] as const;
export type PersonSort = (typeof personSorts)[number];

/** What of the list is wanted. A body, because what is typed is personal and must not stand in a URL (trust P2). */
export const PeopleQuery = z.object({
  /** In names and addresses, case and accents aside. */
  text: z.optional(z.string().check(z.maxLength(120))),
  /** Names of roles; any when absent. */
  roles: z.optional(z.array(RoleName).check(z.maxLength(50))),
  /** Any when absent. */
  states: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(50))),
  documentation: z.optional(z.boolean()),
  jobPosting: z.optional(z.boolean()),
  /** These alone, as they stand now; 200 at most. Who is gone is not in the answer. */
  ids: z.optional(z.array(PersonId).check(z.maxLength(200))),
  /** `name` when absent. */
  sort: z.optional(z.enum(personSorts)),
  descending: z.optional(z.boolean()),
  /** Of the page before; the first page when absent. */
  cursor: z.optional(z.string().check(z.maxLength(1000))),
  /** 100 when absent. */
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(200))),
});
export type PeopleQuery = z.infer<typeof PeopleQuery>;

export const PeoplePage = z.object({
  items: z.array(Person),
  nextCursor: z.nullable(z.string()),
  /** How many there are in all pages of this query. */
  total: z.number(),
  /** Of the whole organisation, whatever the query: how many by role and by state. On a first page alone. */
  counts: z.optional(
    z.object({
      roles: z.array(z.object({ name: z.string(), count: z.number() })),
      states: z.array(z.object({ name: z.string(), count: z.number() })),
    }),
  ),
});
export type PeoplePage = z.infer<typeof PeoplePage>;

/** What is done, with what goes with it. */
export const Act = z.union([
  z.object({ act: z.literal('set-role'), role: RoleName }),
  z.object({ act: z.enum(['set-documentation', 'set-job-posting', 'set-seat']), on: z.boolean() }),
  z.object({ act: z.enum(['suspend', 'restore', 'remove', 'resend', 'revoke']) }),
]);
export type Act = z.infer<typeof Act>;

/** One act, to one person or to several: at most as many as `limits.batch` of the overview. */
export const PeopleChange = z.object({
  act: Act,
  /** Each as the member saw them. Nobody twice. */
  people: z.array(z.object({ id: PersonId, version: Version })).check(z.minLength(1), z.maxLength(200)),
});
export type PeopleChange = z.infer<typeof PeopleChange>;

/** What somebody loses that the widgets have words for. */
export const lossKinds = [
  'sign-in',
  'documentation',
  'member-price',
  'job-posting',
  /** Offers of theirs that are withdrawn. */
  'job-offers',
  'purchases',
  'courses',
  /** Groups that they lead. */
  'groups',
  'access-management',
] as const;
export type LossKind = (typeof lossKinds)[number];

/** What an act would come to, before it is done (S3-05, B-07). Nothing is kept of it. */
export const ForeseenChange = z.object({
  id: z.string(),
  /** Why it would be refused, after those before it were done; absent when it would be done, or is so already. */
  refused: z.optional(z.object(refusal)),
  loses: z.array(
    z.object({
      /** One of `lossKinds`, or a newer one. */
      kind: z.string(),
      count: z.optional(z.number()),
      /** Goes before the widgets' own words; a must for a kind that they do not know. */
      label: z.optional(OwnWords),
    }),
  ),
  /** What becomes of their seat: `freed` at once, or on `freedOn`; `none` where seats have no limit. */
  seat: z.enum(['none', 'taken', 'kept', 'freed']),
  freedOn: z.optional(Day),
});
export type ForeseenChange = z.infer<typeof ForeseenChange>;

/** One for each person that was asked for, in that order. */
export const ForeseenChanges = z.object({ items: z.array(ForeseenChange) });
export type ForeseenChanges = z.infer<typeof ForeseenChanges>;

/**
 * What came of an act for one person; `person` is how they stand now.
 *
 * - `done`
 * - `unchanged` it was so already
 * - `conflict` somebody else changed them first; nothing was done
 * - `refused` for the reason beside it
 * - `gone` they are not in the list any more
 */
export const ChangeResult = z.object({
  id: z.string(),
  outcome: z.enum(['done', 'unchanged', 'conflict', 'refused', 'gone']),
  /** Absent for whoever is not in the list any more. */
  person: z.optional(Person),
  refused: z.optional(z.object(refusal)),
});
export type ChangeResult = z.infer<typeof ChangeResult>;

/** What came of a change, person by person: one that is refused keeps nobody else's from being done. */
export const ChangeReport = z.object({
  /** Opaque; goes into URLs. */
  id: z.string(),
  /** One for each person that was asked for, in that order. */
  results: z.array(ChangeResult),
  /** As they are now. */
  seats: Seats,
  /** Until when it can be undone; null for what cannot: a message that was sent, a person who is out of reach. */
  undoUntil: z.nullable(Instant),
});
export type ChangeReport = z.infer<typeof ChangeReport>;

export const peopleEndpoints = {
  find: { method: 'POST', path: '/access/people/search', response: PeoplePage, safe: true },
  foresee: { method: 'POST', path: '/access/changes/preview', response: ForeseenChanges, safe: true },
  change: { method: 'POST', path: '/access/changes', response: ChangeReport },
  /** Those whom nobody has changed since are as they were before; the others are a `conflict`. */
  undo: {
    method: 'POST',
    path: '/access/changes/{change}/undoing',
    response: ChangeReport,
    outcomes: ['undo-closed'],
  },
} as const satisfies Record<string, Endpoint>;
