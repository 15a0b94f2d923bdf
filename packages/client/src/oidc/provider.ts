import * as oauth from 'oauth4webapi';
import type { OidcSettings } from '../contract/oidc.ts';
import { ClientError, isClientError } from '../errors/client-error.ts';
import type { Timers } from '../transport/timers.ts';

/** What a sign-in brought: for this page's memory alone (trust S8). */
export interface Tokens {
  access: string;
  /** By `Timers.now`: from then on a new one is asked for, a little ahead of its end. */
  staleAt: number;
  endsAt: number;
  refresh: string | undefined;
}

/** What binds an answer to the question (trust S16). */
export interface Binding {
  /** Where the answer goes, registered with the provider. */
  redirectUri: string;
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  verifier: string;
}

export interface AuthorizationOptions {
  /** Answer at once, without a page of the provider's. */
  silent?: boolean;
  /** The member proves again who they are, even if the provider still knows them. */
  stepUp?: boolean;
}

export interface Provider {
  /** Where to send the member. The provider was just heard of, so that nobody is sent to one that is down. */
  authorizationUrl(binding: Binding, options?: AuthorizationOptions): Promise<string>;
  /**
   * The provider's answer, as tokens and the subject that they are for. `nobody` when a silent question found
   * nobody signed in. Rejects with `sign-in-refused` or `provider-unavailable`.
   */
  redeem(
    query: string,
    binding: Binding,
    options?: AuthorizationOptions,
  ): Promise<{ tokens: Tokens; subject: string } | 'nobody'>;
  /** New tokens for the next while; undefined once the provider takes the refresh token no more. */
  refresh(token: string): Promise<Tokens | undefined>;
  revoke(token: string): Promise<void>;
  /** The page that ends the session at the provider too, if it has one. */
  endSessionUrl(redirectUri: string): Promise<string | undefined>;
}

/** Milliseconds for one request to the provider: a sign-in of ours has ten seconds in all (trust R10). */
const patience = 5_000;
const assumedLifetime = 300;
const nobody = ['login_required', 'interaction_required', 'consent_required', 'account_selection_required'];
const down = ['server_error', 'temporarily_unavailable'];

const loopback = /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/;

/** Every state of ours begins so: a page may have other sign-ins that come back to it. */
export const statePrefix = 'tu.';

export const newBinding = (redirectUri: string): Binding => ({
  redirectUri,
  state: statePrefix + oauth.generateRandomState(),
  nonce: oauth.generateRandomNonce(),
  verifier: oauth.generateRandomCodeVerifier(),
});

/** The `error` of a provider's own answer (RFC 6749 §4.1.2.1, §5.2). */
const errorOf = (thrown: unknown): string | undefined =>
  thrown instanceof oauth.AuthorizationResponseError || thrown instanceof oauth.ResponseBodyError
    ? thrown.error
    : undefined;

const toFailure = (thrown: unknown): ClientError => {
  if (isClientError(thrown)) return thrown;
  const error = errorOf(thrown);
  // Nothing of what was thrown goes along: it may hold the answer itself, tokens and all
  return new ClientError(error === undefined || down.includes(error) ? 'provider-unavailable' : 'sign-in-refused');
};

const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (thrown) {
    throw toFailure(thrown);
  }
};

/** `acr_values` is a wish, which a provider may leave unanswered: what came of it stands in `acr` (OpenID Connect Core 1.0 §5.5.1.1). */
const isStrongEnough = ({ acr }: oauth.IDToken, { stepUpAcr }: OidcSettings): boolean =>
  stepUpAcr === undefined || (typeof acr === 'string' && stepUpAcr.split(' ').includes(acr));

/** An OpenID Connect provider, as a public client of it: authorization code with PKCE, nothing else (RFC 9700). */
export const createProvider = (
  readSettings: () => Promise<OidcSettings>,
  fetch: typeof globalThis.fetch,
  timers: Timers,
): Provider => {
  let known: oauth.AuthorizationServer | undefined;
  let insecure = false;

  const http = () => ({
    signal: AbortSignal.timeout(patience),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- an issuer on this very machine has no certificate
    [oauth.allowInsecureRequests]: insecure,
    [oauth.customFetch]: (url: string, init: object) =>
      fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }),
  });

  const reach = async (): Promise<{
    server: oauth.AuthorizationServer;
    settings: OidcSettings;
    client: oauth.Client;
  }> => {
    const settings = await readSettings();
    insecure = loopback.test(settings.issuer);
    const issuer = new URL(settings.issuer);
    known ??= await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, http()));
    return { server: known, settings, client: { client_id: settings.clientId, [oauth.clockTolerance]: 60 } };
  };

  const toTokens = (answer: oauth.TokenEndpointResponse, sent: number, former?: string): Tokens => {
    const lifetime = (answer.expires_in ?? assumedLifetime) * 1000;
    return {
      access: answer.access_token,
      staleAt: sent + lifetime - Math.min(30_000, lifetime / 2),
      endsAt: sent + lifetime,
      // A provider that does not rotate says nothing of it
      refresh: answer.refresh_token ?? former,
    };
  };

  return {
    authorizationUrl: ({ redirectUri, state, nonce, verifier }, { silent, stepUp } = {}) =>
      guarded(async () => {
        known = undefined;
        const { server, settings } = await reach();
        if (!server.authorization_endpoint) throw new ClientError('provider-unavailable');
        const url = new URL(server.authorization_endpoint);
        const parameters: Record<string, string | undefined> = {
          client_id: settings.clientId,
          redirect_uri: redirectUri,
          response_type: 'code',
          scope: settings.scope ?? 'openid',
          resource: settings.resource,
          state,
          nonce,
          code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
          prompt: silent ? 'none' : undefined,
          max_age: stepUp ? '0' : undefined,
          acr_values: stepUp ? settings.stepUpAcr : undefined,
        };
        for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
        return url.href;
      }),

    redeem: async (query, { redirectUri, state, nonce, verifier }, { silent, stepUp } = {}) => {
      try {
        const { server, client, settings } = await reach();
        const answer = oauth.validateAuthResponse(server, client, new URLSearchParams(query), state);
        const sent = timers.now();
        const response = await oauth.processAuthorizationCodeResponse(
          server,
          client,
          await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), answer, redirectUri, verifier, {
            ...http(),
            ...(settings.resource && { additionalParameters: { resource: settings.resource } }),
          }),
          { expectedNonce: nonce, requireIdToken: true, ...(stepUp && { maxAge: 0 }) },
        );
        const claims = oauth.getValidatedIdTokenClaims(response);
        if (!claims) throw new ClientError('provider-unavailable');
        if (stepUp && !isStrongEnough(claims, settings)) throw new ClientError('sign-in-refused');
        return { tokens: toTokens(response, sent), subject: claims.sub };
      } catch (thrown) {
        if (silent && nobody.includes(errorOf(thrown) ?? '')) return 'nobody';
        throw toFailure(thrown);
      }
    },

    refresh: async (token) => {
      try {
        const { server, client } = await reach();
        const sent = timers.now();
        const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, http());
        return toTokens(await oauth.processRefreshTokenResponse(server, client, response), sent, token);
      } catch (thrown) {
        if (errorOf(thrown) === 'invalid_grant') return undefined;
        throw toFailure(thrown);
      }
    },

    revoke: (token) =>
      guarded(async () => {
        const { server, client } = await reach();
        if (!server.revocation_endpoint) return;
        await oauth.processRevocationResponse(
          await oauth.revocationRequest(server, client, oauth.None(), token, http()),
        );
      }),

    endSessionUrl: (redirectUri) =>
      guarded(async () => {
        const { server, settings } = await reach();
        if (!server.end_session_endpoint) return undefined;
        const url = new URL(server.end_session_endpoint);
        // No id_token_hint: an ID token says who, and this is an address (trust P2)
        url.searchParams.set('client_id', settings.clientId);
        url.searchParams.set('post_logout_redirect_uri', redirectUri);
        return url.href;
      }),
  };
};
