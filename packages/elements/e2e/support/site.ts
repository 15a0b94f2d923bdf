import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { after } from 'node:test';
import { createServer as createTlsServer } from 'node:tls';
import { serveMock, type ServedMock, type ServeOptions } from '@trait-union/mock-server/http';
import sirv from 'sirv';
import { ROOT } from '../../../../scripts/repository.ts';
import { selfSignedCertificate } from './certificate.ts';

/** The files for a script tag, as built. */
export const CDN = join(ROOT, 'packages/elements/dist/cdn');

const certificate = selfSignedCertificate();

export interface Site {
  readonly port: number;
  /** The site under one of its names. */
  origin(host: string): string;
}

export interface SiteOptions {
  secure?: boolean;
  /** Where `/trait-union/` leads. */
  widgets?: string;
}

/** Pages by path, with the built widgets below `/trait-union/`. A page may be made at each request. */
export async function serveSite(
  pages: Record<string, string | (() => string)>,
  { secure = false, widgets = CDN }: SiteOptions = {},
): Promise<Site> {
  const files = sirv(widgets, { dev: true });
  const listener: RequestListener = (request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const page = pages[path];
    const notFound = (): void => void response.writeHead(404).end();
    if (page !== undefined) {
      response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(typeof page === 'string' ? page : page());
    } else if (path.startsWith('/trait-union/')) {
      request.url = request.url?.slice('/trait-union'.length);
      files(request, response, notFound);
    } else if (path === '/favicon.ico') response.writeHead(204).end();
    else notFound();
  };
  const server = secure ? createSecureServer(certificate, listener) : createServer(listener);
  const port = await listening(server);
  return { port, origin: (host) => `${secure ? 'https' : 'http'}://${host}:${port}` };
}

/** The mock backend on a free port of its own; plain http. */
export async function servePortal(options: ServeOptions): Promise<ServedMock> {
  const mock = await serveMock({ port: 0, ...options });
  after(() => mock.close());
  return mock;
}

/** Puts https in front of a server of this machine, and answers the port. */
export async function secured({ url }: ServedMock): Promise<number> {
  const { port } = new URL(url);
  return listening(
    createTlsServer(certificate, (socket) => {
      const behind = connect(Number(port), '127.0.0.1');
      socket.pipe(behind).pipe(socket);
      for (const end of [socket, behind]) end.on('error', () => socket.destroy());
    }),
  );
}

async function listening(server: Server & { closeAllConnections?: () => void }): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections?.();
  });
  return (server.address() as AddressInfo).port;
}
