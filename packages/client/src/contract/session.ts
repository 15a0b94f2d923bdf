import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

/** Who is signed in, as far as a menu needs to know. */
export const SessionMember = z.object({
  /** Opaque, stable; safe in an event. */
  id: z.string(),
  displayName: z.string(),
  memberNumber: z.string(),
});
export type SessionMember = z.infer<typeof SessionMember>;

export const SignedInSession = z.object({
  state: z.literal('signed-in'),
  member: SessionMember,
  /** When the server ends the session if nothing extends it. */
  expiresAt: Instant,
});
export type SignedInSession = z.infer<typeof SignedInSession>;

export const SignedOutSession = z.object({ state: z.literal('signed-out') });

export const Session = z.union([SignedInSession, SignedOutSession]);
export type Session = z.infer<typeof Session>;

export const Credentials = z.object({
  /** E-mail or member number, as typed; the backend trims and folds case (S1-02, S4-01). */
  identifier: z.string().check(z.minLength(1), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
  /** Settles an e-mail that several members share (S4-02, B-04). */
  memberNumber: z.optional(z.string().check(z.maxLength(64))),
});
export type Credentials = z.infer<typeof Credentials>;

export const sessionEndpoints = {
  read: { method: 'GET', path: '/session', response: Session },
  signIn: {
    method: 'POST',
    path: '/session',
    response: SignedInSession,
    outcomes: ['credentials-rejected', 'ambiguous-identifier', 'password-expired'],
  },
  extend: { method: 'POST', path: '/session/extension', response: SignedInSession },
  signOut: { method: 'DELETE', path: '/session' },
} as const satisfies Record<string, Endpoint>;
