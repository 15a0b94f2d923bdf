import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { canInstallPackages, installPackages, onPath } from '../../../../scripts/browser.ts';
import { freePort } from './free-port.ts';
import { CDN } from './site.ts';

/** A site of static files under a policy of its own. */
export interface StaticSite {
  origin: string;
  /** The folder that it serves; the widgets are in `trait-union/`. */
  folder: string;
  /** Puts a page there and answers its address. */
  page(name: string, html: string): string;
}

/** The path of nginx, which is installed if this process may; `undefined` without it. */
export function findNginx(): string | undefined {
  const found = (): string | undefined => onPath('nginx')[0] ?? ['/usr/sbin/nginx'].find((path) => existsSync(path));
  return found() ?? (canInstallPackages() && installPackages('nginx-light') ? found() : undefined);
}

/** nginx with the built widgets, and a Content-Security-Policy on every page. */
export async function serveWithNginx(
  nginx: string,
  policyFor: (origin: string) => Promise<string>,
): Promise<StaticSite> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const folder = join(home, 'site');
  mkdirSync(folder);
  cpSync(CDN, join(folder, 'trait-union'), { recursive: true });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  writeFileSync(join(home, 'nginx.conf'), configuration(port, await policyFor(origin)));
  // As root, its workers are another user who must get in
  chmodSync(home, 0o755);
  const server = spawn(nginx, ['-p', home, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' });
  after(async () => {
    server.kill();
    await once(server, 'exit');
    rmSync(home, { recursive: true });
  });
  await answering(origin);
  return {
    origin,
    folder,
    page: (name, html) => {
      writeFileSync(join(folder, name), html);
      return `${origin}/${name}`;
    },
  };
}

const configuration = (port: number, policy: string): string => `
daemon off;
worker_processes 1;
pid nginx.pid;
events {}
http {
  types { text/html html; text/javascript js; application/json json; image/svg+xml svg; }
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path temp;`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root site;
    charset utf-8;
    add_header Content-Security-Policy "${policy}" always;
    add_header X-Content-Type-Options nosniff always;
    location = /favicon.ico { return 204; }
  }
}
`;

async function answering(origin: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await fetch(origin);
      return;
    } catch (error) {
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
