import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import { problem, toResponse } from './answer.ts';
import { lentFile, serverShelf } from './documents/shelf.ts';
import { strayPagePath } from './faults/faults.ts';
import { bearerFront, type BearerOptions } from './fronts/bearer.ts';
import { hearBank, webhookPath } from './fronts/bank-webhook.ts';
import { controlPath, steer } from './fronts/control.ts';
import { cookieFront, type CookieKind } from './fronts/cookies.ts';
import { corsHeaders, isAllowed, preflightHeaders } from './fronts/cors.ts';
import { createHandlers } from './fronts/handlers.ts';
import { send, toRequest } from './fronts/node-http.ts';
import { findOperation } from './operations.ts';
import { createPortalParts, type PortalCore, type PortalOptions } from './portal.ts';

export interface ServeOptions extends PortalOptions {
  /** 0 picks a free one. */
  port?: number;
  host?: string;
  /** The origins whose pages may use the API, exactly as browsers send them; none by default. */
  allowOrigins?: readonly string[];
  /** `same-site` by default. */
  cookies?: CookieKind;
  /** Takes access tokens of an identity provider as well as the cookie. */
  bearer?: BearerOptions;
  /** Keep what was sent in the log; for tests, never where people type. */
  logBodies?: boolean;
}

export { signAsBank } from './payments/bank-signature.ts';

export interface ServedMock {
  /** The origin: `http://127.0.0.1:4010`. */
  url: string;
  /** The API: the origin and the base path. */
  baseUrl: string;
  portal: PortalCore;
  close(): Promise<void>;
}

/** The backend as a real HTTP server of its own origin, with real CORS and cookies. Rejects when the port is taken. */
export const serveMock = async ({
  port = 4010,
  host = '127.0.0.1',
  allowOrigins = [],
  cookies = 'same-site',
  bearer,
  ...options
}: ServeOptions = {}): Promise<ServedMock> => {
  const now = options.now ?? Date.now;
  const shelf = serverShelf(() => url, now);
  const { core, backend, switchboard, basePath } = createPortalParts({
    returnOrigins: allowOrigins,
    shelf,
    ...options,
  });
  const cookieSessions = cookieFront(cookies);
  const tokens = bearer && bearerFront(cookieSessions, bearer, core.db);
  const handlers = createHandlers(backend, tokens?.front ?? cookieSessions, basePath);

  const isApi = (pathname: string): boolean => !pathname.startsWith(controlPath);

  const respond = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const lent = request.method === 'GET' && shelf.find(pathname);
    if (lent) return lentFile(lent);
    if (pathname === webhookPath && request.method === 'POST') return hearBank(core, request, now());
    if (!isApi(pathname) && pathname !== strayPagePath) return steer(core, request);
    if (tokens && !(await tokens.admit(request))) return toResponse(problem('signed-out'), now());
    return (await getResponse(handlers, request)) ?? toResponse(problem('not-found'), now());
  };

  /** The CORS side of a request: the headers to add, or a refusal. */
  const admit = (request: Request): { headers: Record<string, string>; instead?: Response } => {
    const origin = request.headers.get('origin');
    const isPreflight = request.method === 'OPTIONS';
    const method = isPreflight ? (request.headers.get('access-control-request-method') ?? '') : request.method;
    const { pathname } = new URL(request.url);
    const refused = isApi(pathname) && switchboard.takeCors(findOperation(method, pathname, basePath), 'http');
    const origins = refused ? [] : allowOrigins;
    if (!isAllowed(origin, origins) && (isPreflight || request.method !== 'GET')) {
      return {
        headers: corsHeaders(origin, origins),
        instead: toResponse(problem('forbidden', { title: 'Origin not allowed' }), now()),
      };
    }
    if (!isPreflight) return { headers: corsHeaders(origin, origins) };
    return {
      headers: origin === null ? {} : preflightHeaders(origin, origins),
      instead: new Response(null, { status: 204 }),
    };
  };

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = await toRequest(incoming, outgoing, `http://${incoming.headers.host ?? host}`);
    if (!request) return void outgoing.writeHead(413, { connection: 'close' }).end();
    const { headers, instead } = admit(request);
    const response = instead ?? (await respond(request));
    for (const [name, value] of Object.entries({ ...headers, 'x-content-type-options': 'nosniff' })) {
      outgoing.setHeader(name, value);
    }
    await send(response, outgoing);
  };

  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => {
      outgoing.destroy(error as Error);
    });
  });
  server.listen(port, host);
  await once(server, 'listening');

  const url = `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    baseUrl: `${url}${basePath}`,
    portal: core,
    close: async () => {
      switchboard.clear();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
