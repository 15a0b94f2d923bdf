import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import { demoCredentials } from '../packages/mock-server/src/scenarios/local.ts';
import { ROOT } from './repository.ts';

const HOST = '127.0.0.1';
/** 0 takes a free one. */
const PORT = Number(process.env['PORT'] ?? 4173);
const ELEMENTS = join(ROOT, 'packages/elements');

/** Where the demo's pages find the widgets, as they would on the union's own server. */
const WIDGETS = '/trait-union/';

/** As strict as a union's own policy can be: the widgets need nothing beyond their own files, and demo.js its pages. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types trait-union',
].join('; ');

await build({ root: ELEMENTS, mode: 'cdn', logLevel: 'warn' });

const site = sirv(join(ROOT, 'docs/demo'), { dev: true });
const widgets = sirv(join(ELEMENTS, 'dist/cdn'), { dev: true });

const server = createServer((request, response) => {
  const notFound = (): void => void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
  response.setHeader('content-security-policy', POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  if (!request.url?.startsWith(WIDGETS)) {
    site(request, response, notFound);
    return;
  }
  request.url = request.url.slice(WIDGETS.length - 1);
  widgets(request, response, notFound);
});

server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  const taken = `Port ${PORT} is in use: stop what listens there, or choose another with PORT=8080 npm start.`;
  console.error(code === 'EADDRINUSE' ? taken : message);
  process.exitCode = 1;
});

server.listen(PORT, HOST, () => {
  const { email, memberNumber, password } = demoCredentials;
  const { port } = server.address() as AddressInfo;
  console.log(`The demo union website is at http://${HOST}:${port} (Ctrl+C ends it).
Sign in with ${email} or ${memberNumber}, password ${password}.`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
