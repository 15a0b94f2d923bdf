import * as z from 'zod/mini';

/**
 * The section `oidc` of the capabilities, for a backend whose members sign in at an identity provider (OpenID
 * Connect, B-01). It comes from the portal alone, never from a page's markup (trust S5).
 */
export const OidcSettings = z.object({
  /** The provider's issuer identifier (OpenID Connect Discovery 1.0 §3): https, or http on this machine. */
  issuer: z.string(),
  /** A public client: a page can keep no secret. */
  clientId: z.string(),
  /** What to ask for, separated by spaces; `openid` when absent. Refresh tokens may need `offline_access`. */
  scope: z.optional(z.string()),
  /** The API that the access token is for (RFC 8707), where the provider wants to be told. */
  resource: z.optional(z.string()),
  /**
   * `acr_values` of a step-up, separated by spaces: one of them must be the `acr` of the ID token that comes back.
   * Without it, a fresh sign-in is enough.
   */
  stepUpAcr: z.optional(z.string()),
});
export type OidcSettings = z.infer<typeof OidcSettings>;
