import * as oauth from 'oauth4webapi';
import type { Database } from '../database.ts';
import type { Front } from '../front.ts';
import { sessionLifetime } from '../sessions.ts';

/** Access tokens that the backend takes in place of its cookie: JWTs of one provider (RFC 9068). */
export interface BearerOptions {
  issuer: string;
  /** What the token must be for: the resource indicator of this API. */
  audience: string;
  /** Where the provider's public keys are. */
  jwksUri: string;
}

export interface BearerFront {
  front: Front;
  /** Takes note of the request's token, whose subject is a member's id. False when it is not to be believed. */
  admit(request: Request): Promise<boolean>;
}

const isBearer = ({ headers }: Request): boolean => /^bearer /i.test(headers.get('authorization') ?? '');

/** Requests with a token beside those of `cookies`. A session lasts from the token's issue, as an idle limit would. */
export const bearerFront = (
  cookies: Front,
  { issuer, audience, jwksUri }: BearerOptions,
  db: Database,
): BearerFront => {
  const sessions = new Map<string, string>();
  const server: oauth.AuthorizationServer = { issuer, jwks_uri: jwksUri };
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- a provider on this very machine has no certificate
  const options = { [oauth.allowInsecureRequests]: jwksUri.startsWith('http:'), [oauth.clockTolerance]: 5 };

  const sessionOf = ({ sub, iat, auth_time: authTime }: oauth.JWTAccessTokenClaims): string =>
    db.sessions.open({
      memberId: sub,
      expiresAt: iat * 1000 + sessionLifetime,
      authenticatedAt: (typeof authTime === 'number' ? authTime : iat) * 1000,
    });

  return {
    front: {
      name: cookies.name,
      readSession: (request) =>
        isBearer(request) ? sessions.get(request.headers.get('authorization') ?? '') : cookies.readSession(request),
      writeSession: (id, request, response) => {
        if (!isBearer(request)) cookies.writeSession(id, request, response);
      },
    },
    admit: async (request) => {
      const header = request.headers.get('authorization') ?? '';
      if (!isBearer(request)) return true;
      try {
        const claims = await oauth.validateJwtAccessToken(server, request, audience, options);
        if (!sessions.has(header)) sessions.set(header, sessionOf(claims));
        return true;
      } catch {
        return false;
      }
    },
  };
};
