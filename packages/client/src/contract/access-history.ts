import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Role } from './invitations.ts';
import { personActs } from './people.ts';

/** What is written down of access rights (B-28, S3-05), and has words in the widgets. */
export const accessEvents = [
  ...personActs,
  'invite',
  /** Somebody accepted an invitation. */
  'join',
  'create-link',
  'renew-link',
  'revoke-link',
  'undo',
  'request-seats',
  /** The union changed how many there are. */
  'set-seats',
] as const;
export type AccessEventKind = (typeof accessEvents)[number];

const somebody = z.object({
  /** Of a person of the list; what it is filtered by. Still there when they are not. */
  id: z.string(),
  /** As it was then; the address of somebody who was invited by it alone. */
  name: z.string(),
});

/** Who did what to whom, and when. Never changed, and never taken out with a person. */
export const AccessEvent = z.object({
  id: z.string(),
  at: Instant,
  /** One of `accessEvents`, or a newer one. */
  kind: z.string(),
  /** Null for the union's own staff or system. */
  by: z.nullable(somebody),
  /** Absent for what is done to nobody: a link, seats. */
  whom: z.optional(somebody),
  /** Of `set-role`: what it was. */
  from: z.optional(Role),
  /** The role that was given, or goes with the invitation or the link. */
  role: z.optional(Role),
  /** Of what is given and taken: `set-documentation`, `set-job-posting`, `set-seat`. */
  on: z.optional(z.boolean()),
  /** Of seats: how many in all; absent of `set-seats` for no limit any more. */
  seats: z.optional(z.number()),
  /** The change that it was part of, the same for all of several people. */
  change: z.optional(z.string()),
  /** It was undone since. */
  undone: z.optional(z.boolean()),
});
export type AccessEvent = z.infer<typeof AccessEvent>;

export const AccessHistoryPage = z.object({
  /** Latest first. */
  items: z.array(AccessEvent),
  nextCursor: z.nullable(z.string()),
  /** Whoever did anything, whatever the query, by name: what to filter by. */
  actors: z.array(somebody),
});
export type AccessHistoryPage = z.infer<typeof AccessHistoryPage>;

export const accessHistoryEndpoints = {
  /**
   * `kind` one of `accessEvents`; `actor` and `person` ids; `from` and `to` days of the union's calendar, both among
   * what is wanted.
   */
  history: {
    method: 'GET',
    path: '/access/history',
    query: ['kind', 'actor', 'person', 'from', 'to', 'cursor'],
    response: AccessHistoryPage,
  },
} as const satisfies Record<string, Endpoint>;
