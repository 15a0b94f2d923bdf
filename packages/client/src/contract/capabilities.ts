import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';

/** The parts of the contract a backend may implement. An element whose domain is missing says so (B-34). */
export const domains = [
  'session',
  'profile',
  'address-suggestions',
  'email-verification',
  'recovery',
  'passkeys',
  'sign-up',
  'uploads',
  'support',
  'onboarding',
  'application',
  'invitations',
  'organizations',
  'identity',
  'votes',
  'membership',
  'checkout',
  'history',
  'access',
  'jobs',
  'documents',
] as const;
export type Domain = (typeof domains)[number];

/** What a member may type in the one identifier field (S4-01). */
export const identifierKinds = ['email', 'member-number', 'user-name'] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/**
 * What every page reads. A domain's own section stands beside these under the domain's name, is checked by that
 * domain alone, and is joined for backends in `operations.ts`.
 */
export const Capabilities = z.looseObject({
  /** Domains and identifiers a newer backend adds are ignored by an older client. */
  domains: z.array(z.string()),
  signIn: z.object({
    identifiers: z.array(z.string()),
    /** Passkeys (WebAuthn) can be offered by the browser beside the password. */
    passkeys: z.boolean(),
  }),
  profile: z.optional(
    z.object({
      /** After how many months a member is asked whether their details still hold (S0-27); 0 never asks. */
      confirmEveryMonths: z.number(),
    }),
  ),
});
export type Capabilities = z.infer<typeof Capabilities>;

export const capabilitiesEndpoints = {
  read: { method: 'GET', path: '/capabilities', response: Capabilities },
} as const satisfies Record<string, Endpoint>;
