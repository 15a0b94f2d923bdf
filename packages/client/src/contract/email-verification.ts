import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { contactKinds } from './profile.ts';

/** A message with a link that is on its way. All instants are the server's. */
export const SentLink = z.object({
  sentAt: Instant,
  /** The link works until then (S0-18). */
  expiresAt: Instant,
  /** Another one can be asked for from then on. */
  resendAt: Instant,
});
export type SentLink = z.infer<typeof SentLink>;

/** How far the union has proved that an address reaches the member. */
export const EmailStatus = z.object({
  /** That of the e-mail in the profile. */
  id: z.string(),
  kind: z.enum(contactKinds),
  /** The address on file. It stays until `replacement` is verified (S0-17). */
  address: z.string(),
  verified: z.boolean(),
  /** The address that takes its place once it is verified. */
  replacement: z.nullable(z.string()),
  /** The last link sent to the address that is to be verified; it may have expired. */
  link: z.nullable(SentLink),
});
export type EmailStatus = z.infer<typeof EmailStatus>;

export const EmailVerification = z.object({ emails: z.array(EmailStatus) });
export type EmailVerification = z.infer<typeof EmailVerification>;

export const EmailReference = z.object({ id: z.string().check(z.minLength(1), z.maxLength(64)) });
export type EmailReference = z.infer<typeof EmailReference>;

export const EmailChange = z.extend(EmailReference, {
  address: z.string().check(z.minLength(3), z.maxLength(254)),
});
export type EmailChange = z.infer<typeof EmailChange>;

/** What a link in a message carries, in its fragment; it never stands in a URL that reaches a server (trust P2). */
export const LinkToken = z.object({ token: z.string().check(z.minLength(8), z.maxLength(512)) });
export type LinkToken = z.infer<typeof LinkToken>;

export const EmailVerified = z.object({ state: z.literal('verified') });

export const emailVerificationEndpoints = {
  read: { method: 'GET', path: '/email-verification', response: EmailVerification },
  send: { method: 'POST', path: '/email-verification/links', response: EmailVerification },
  change: {
    method: 'POST',
    path: '/email-verification/changes',
    response: EmailVerification,
    outcomes: ['invalid-fields'],
  },
  withdraw: { method: 'POST', path: '/email-verification/withdrawals', response: EmailVerification },
  confirm: {
    method: 'POST',
    path: '/email-verification/confirmation',
    response: EmailVerified,
    outcomes: ['link-expired', 'link-used', 'link-unknown'],
  },
  renew: {
    method: 'POST',
    path: '/email-verification/renewals',
    response: SentLink,
    outcomes: ['link-used', 'link-unknown'],
  },
} as const satisfies Record<string, Endpoint>;
