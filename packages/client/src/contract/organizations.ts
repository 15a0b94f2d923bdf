import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Role } from './invitations.ts';
import { SignedInSession } from './session.ts';

/** One of the organisations that somebody has a membership in: a local, or the employer whose access they manage (B-29). */
export const OwnOrganization = z.object({
  /** Opaque; never anything personal. */
  id: z.string(),
  name: z.string(),
  /** What they are there. */
  role: z.optional(Role),
  /** Theirs in that organisation; each has its own. */
  memberNumber: z.optional(z.string()),
  /** The one that they act for now: true of one alone. */
  current: z.boolean(),
});
export type OwnOrganization = z.infer<typeof OwnOrganization>;

export const OwnOrganizations = z.object({ items: z.array(OwnOrganization) });

export const organizationEndpoints = {
  list: { method: 'GET', path: '/organizations', response: OwnOrganizations },
  enter: {
    method: 'POST',
    path: '/organizations/{organization}/entry',
    response: SignedInSession,
    outcomes: ['forbidden', 'not-found'],
  },
} as const satisfies Record<string, Endpoint>;
