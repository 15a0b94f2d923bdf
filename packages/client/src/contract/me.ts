import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Role } from './invitations.ts';
import { RefusedPermission } from './permissions.ts';
import { SessionMember } from './session.ts';

/** The signed-in member and what the server lets them do. `permissions` mirrors the server's decision, it never makes it. */
export const Me = z.extend(SessionMember, {
  organization: z.object({ id: z.string(), name: z.string() }),
  /** Verbs such as `profile.write`; unknown ones are kept, since elements only ask for those they know. */
  permissions: z.array(z.string()),
  /** What they are in that organisation. */
  role: z.optional(Role),
  /** Why they lack some others, and whom to ask. What is in neither list is not theirs by their role. */
  refused: z.optional(z.array(RefusedPermission)),
});
export type Me = z.infer<typeof Me>;

export const meEndpoints = {
  read: { method: 'GET', path: '/me', response: Me },
} as const satisfies Record<string, Endpoint>;
