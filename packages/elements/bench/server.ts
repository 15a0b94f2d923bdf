import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

export interface Reply {
  type: 'text/html' | 'text/javascript' | 'application/json';
  body: string;
}

/** Answers a path, or does not know it. */
export type Route = (path: string, request: IncomingMessage) => Reply | undefined;

export interface Server {
  origin: string;
  close(): void;
}

/** One origin whose answers come at once. */
export async function serve(route: Route): Promise<Server> {
  const server = createServer((request, response) => {
    const reply = route(new URL(request.url ?? '/', 'http://bench').pathname, request);
    response.writeHead(reply ? 200 : 404, { 'content-type': `${reply?.type ?? 'text/plain'}; charset=utf-8` });
    response.end(reply?.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Bytes after brotli at its best, as a careful server keeps files. */
export const brotli = (body: string | Buffer): number => brotliCompressSync(body).length;
