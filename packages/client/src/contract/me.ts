import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { SessionMember } from './session.ts';

/** The signed-in member and what the server lets them do. `permissions` mirrors the server's decision, it never makes it. */
export const Me = z.extend(SessionMember, {
  organization: z.object({ id: z.string(), name: z.string() }),
  /** Verbs such as `profile.write`; unknown ones are kept, since elements only ask for those they know. */
  permissions: z.array(z.string()),
});
export type Me = z.infer<typeof Me>;

export const meEndpoints = {
  read: { method: 'GET', path: '/me', response: Me },
} as const satisfies Record<string, Endpoint>;
