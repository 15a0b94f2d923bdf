import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import Provider, { type Configuration } from 'oidc-provider';
import { selfSignedCertificate } from './certificate.ts';
import { freePort } from './free-port.ts';

export const CLIENT_ID = 'section-locale-101';
export const AUDIENCE = 'https://membres.local101.example/api';
/** What a provider may say proves more than a password. */
export const STRONG = 'urn:example:strong';

const interactionPath = '/interaction/';

const signInPage = `<!doctype html><html lang="fr"><title>Connexion</title>
  <form method="post"><label>Compte <input name="login" /></label><button>Entrer</button>
    <button name="acr" value="${STRONG}">Entrer avec une clé</button></form>
  <form method="post"><button>Renoncer</button></form></html>`;

/** A real OpenID Connect provider on an origin of its own. Accounts are members' ids, without a password. */
export interface IdentityProvider {
  issuer: string;
  /** Its public keys, over plain http, for a backend that does not know the certificate. */
  jwksUri: string;
  /** What was asked of the token endpoint, and what came of it, oldest first. */
  grants: { type: string; error?: string; startedAt: number; endedAt: number }[];
  /** The query of every authorization request. */
  asked: URLSearchParams[];
  /** Nobody answers any more, as if the machine was off. */
  stop(): void;
}

export interface IdentityProviderOptions {
  host?: string;
  /** The site's pages that members are sent back to. */
  redirectUris: string[];
  site: string;
  /** How long an access token lasts, in seconds. */
  accessTokenSeconds?: number;
}

export async function startIdentityProvider({
  host = 'login.test',
  redirectUris,
  site,
  accessTokenSeconds = 300,
}: IdentityProviderOptions): Promise<IdentityProvider> {
  const port = await freePort();
  const issuer = `https://${host}:${port}`;
  const grants: IdentityProvider['grants'] = [];
  const asked: URLSearchParams[] = [];
  const configuration: Configuration = {
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: redirectUris,
        post_logout_redirect_uris: redirectUris,
      },
    ],
    acrValues: [STRONG],
    clientBasedCORS: (_, origin) => origin === site,
    cookies: { keys: ['cle-de-demonstration'] },
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => AUDIENCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessTokenSeconds,
        }),
      },
    },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    interactions: { url: (_, { uid }) => `${interactionPath}${uid}` },
    issueRefreshToken: () => true,
    rotateRefreshToken: true,
    extraTokenClaims: ({ oidc: { entities } }) => ({
      auth_time: entities.RefreshToken?.authTime ?? entities.AuthorizationCode?.authTime,
    }),
    // Members of this union agree once and for all
    loadExistingGrant: async ({ oidc }) => {
      const existing = oidc.session?.grantIdFor(CLIENT_ID);
      if (existing) return oidc.provider.Grant.find(existing);
      const grant = new oidc.provider.Grant({
        accountId: oidc.session?.accountId ?? '',
        clientId: CLIENT_ID,
      });
      grant.addOIDCScope('openid');
      grant.addResourceScope(AUDIENCE, '');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.use(async (context, next) => {
    if (context.path === '/favicon.ico') context.status = 204;
    else if (!context.path.startsWith(interactionPath)) await next();
    else if (context.method === 'GET') context.body = signInPage;
    else {
      const form = new URLSearchParams(await text(context.req));
      const login = form.get('login');
      const acr = form.get('acr');
      const result = login ? { login: { accountId: login, ...(acr && { acr }) } } : { error: 'access_denied' };
      context.respond = false;
      await provider.interactionFinished(context.req, context.res, result);
    }
  });
  provider.use(async (context, next) => {
    const startedAt = Date.now();
    await next();
    if (context.path !== '/token' || context.method !== 'POST') return;
    const { params } = (context as unknown as { oidc: { params?: Record<string, unknown> } }).oidc;
    const { error } = context.body as { error?: string };
    grants.push({ type: String(params?.['grant_type']), ...(error && { error }), startedAt, endedAt: Date.now() });
  });

  const answer = provider.callback();
  const noted: RequestListener = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/auth') asked.push(searchParams);
    void answer(request, response);
  };
  const secure = createSecureServer(selfSignedCertificate(), noted);
  const plain = createServer(noted);
  await listen(secure, port);
  const plainPort = await listen(plain, 0);
  const stop = (): void => {
    secure.close();
    secure.closeAllConnections();
  };
  after(() => {
    stop();
    plain.close();
    plain.closeAllConnections();
  });
  return { issuer, jwksUri: `http://127.0.0.1:${plainPort}/jwks`, grants, asked, stop };
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
