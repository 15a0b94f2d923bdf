import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { Role } from './invitations.ts';
import { Day } from './money.ts';
import { refusal } from './permissions.ts';

/** The seats of an organisation, counted by the server and only shown by a page (S3-29). */
export const Seats = z.object({
  /** Null for no limit (S3-29). */
  total: z.nullable(z.number()),
  /** Taken by people who have access. */
  used: z.number(),
  /** Kept for people who were invited by e-mail and have not answered; 0 where an invitation keeps none. */
  invited: z.number(),
  /** Never below 0, even where there are fewer seats than people; null for no limit. */
  free: z.nullable(z.number()),
  /** Of those used: seats of people who were removed, which are not free again yet (B-07). */
  held: z.number(),
  /** When those are; null where a seat is free at once. */
  heldUntil: z.nullable(Day),
  /** The rule, in the union's words. */
  rule: z.optional(OwnWords),
  /** More were asked for, and nobody has answered yet; not shown where there is no limit. */
  request: z.nullable(z.object({ total: z.number(), at: Instant, by: z.string() })),
});
export type Seats = z.infer<typeof Seats>;

/** A role that people of the organisation may have. */
export const RoleOffer = z.extend(Role, {
  /** What it lets them do, in the union's words; the widgets have some for the roles that they know. */
  explanation: z.optional(OwnWords),
  takesSeat: z.boolean(),
  /** Why the member cannot give it to anybody; absent when they can. */
  refused: z.optional(z.object(refusal)),
});
export type RoleOffer = z.infer<typeof RoleOffer>;

/** What the page of access rights begins with. */
export const AccessOverview = z.object({
  organization: z.object({ id: z.string(), name: z.string() }),
  seats: Seats,
  /** In the order to show. */
  roles: z.array(RoleOffer),
  limits: z.object({
    /** How many people one request may change or invite: 1 to 200. */
    batch: z.number(),
    /** How many may come by one link; null for no limit. */
    linkUses: z.nullable(z.number()),
    /** How many days a link may work; null for no limit. */
    linkDays: z.nullable(z.number()),
  }),
});
export type AccessOverview = z.infer<typeof AccessOverview>;

export const SeatRequest = z.object({
  /** How many are wanted in all. */
  total: z.int().check(z.positive()),
  message: z.string().check(z.maxLength(1000)),
});
export type SeatRequest = z.infer<typeof SeatRequest>;

export const seatEndpoints = {
  overview: { method: 'GET', path: '/access', response: AccessOverview },
  /** `already-requested`: by somebody else, a moment ago. `invalid-fields` also where there is no limit. */
  requestSeats: {
    method: 'POST',
    path: '/access/seat-requests',
    response: Seats,
    outcomes: ['already-requested', 'invalid-fields'],
  },
} as const satisfies Record<string, Endpoint>;
