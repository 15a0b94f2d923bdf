import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';

/** What a member signs in with, as typed. */
export const PasswordRequest = z.object({ identifier: z.string().check(z.minLength(1), z.maxLength(254)) });
export type PasswordRequest = z.infer<typeof PasswordRequest>;

export const UserNameRequest = z.object({ email: z.string().check(z.minLength(3), z.maxLength(254)) });
export type UserNameRequest = z.infer<typeof UserNameRequest>;

/** The same whoever asks, and whether anybody is behind it or not (S0-22, S0-23, trust S13). */
export const RecoveryMessage = z.object({
  /** Another message can be asked for from then on. */
  resendAt: Instant,
  /** The link in the message works until then; absent where it carries none. */
  expiresAt: z.optional(Instant),
});
export type RecoveryMessage = z.infer<typeof RecoveryMessage>;

/** What stands behind a link that still works; its bearer reads the member's mail. */
export const ResetLink = z.object({
  /** For the password manager that is to keep the new password. */
  memberNumber: z.string(),
  expiresAt: Instant,
});
export type ResetLink = z.infer<typeof ResetLink>;

export const PasswordReset = z.object({
  token: z.string().check(z.minLength(8), z.maxLength(512)),
  password: z.string().check(z.maxLength(1024)),
});
export type PasswordReset = z.infer<typeof PasswordReset>;

/** The new password holds; `signed-in` when it also started a session. */
export const PasswordChanged = z.object({ state: z.enum(['signed-in', 'signed-out']) });
export type PasswordChanged = z.infer<typeof PasswordChanged>;

const linkOutcomes = ['link-expired', 'link-used', 'link-unknown'] as const;

export const recoveryEndpoints = {
  requestPassword: { method: 'POST', path: '/recovery/password-links', response: RecoveryMessage },
  requestUserName: { method: 'POST', path: '/recovery/user-names', response: RecoveryMessage },
  /** A POST, because a token must not stand in a URL (trust P2). It changes nothing. */
  readLink: { method: 'POST', path: '/recovery/link', response: ResetLink, outcomes: linkOutcomes, safe: true },
  resetPassword: {
    method: 'POST',
    path: '/recovery/password',
    response: PasswordChanged,
    outcomes: [...linkOutcomes, 'invalid-fields'],
  },
} as const satisfies Record<string, Endpoint>;
