import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { bundle } from '../../../scripts/bundle.ts';
import { ROOT } from '../../../scripts/repository.ts';
import type { Reply } from './server.ts';

/** A way to put a sign-in form on a page. */
export interface Contestant {
  name: string;
  /** Below `/`: its files. */
  files: (path: string) => string | undefined;
  /** The script whose first statement starts the clock. */
  entry: string;
  body: string;
  /** Attributes of the script tag. */
  attributes?: string;
  /** Its own backend, answered at once. */
  api?: (path: string) => Reply | undefined;
}

const HANKO = '2.7.0';

const ELEMENTS = join(ROOT, 'packages/elements');
const CDN = join(ELEMENTS, 'dist/cdn');

/** What the script tag loads, built as it is published. */
export async function ours(portal: string): Promise<Contestant> {
  await build({ root: ELEMENTS, mode: 'cdn', logLevel: 'warn' });
  return {
    name: 'member-login',
    files: (path) => (existsSync(join(CDN, path)) ? readFileSync(join(CDN, path), 'utf8') : undefined),
    entry: '/embed.js',
    attributes: `data-portal="${portal}"`,
    body: '<member-login><a href="/">Espace membre</a></member-login>',
  };
}

/** One bundled file of `bench/floors`. */
export async function floor(name: string, tag: string): Promise<Contestant> {
  return bundled({ name, body: `<${tag}></${tag}>` }, join(import.meta.dirname, 'floors', `${tag}.ts`));
}

/** Fetched from the registry on the first run; no dependency of the project. */
export async function hanko(): Promise<Contestant> {
  const folder = join(ROOT, 'node_modules/.cache/trait-union-bench', `hanko-${HANKO}`);
  const entry = join(folder, 'entry.js');
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    execFileSync(
      'npm',
      ['install', `@teamhanko/hanko-elements@${HANKO}`, '--ignore-scripts', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    writeFileSync(
      entry,
      `import { register } from '@teamhanko/hanko-elements';\nregister(location.origin + '/hanko').catch(console.error);\n`,
    );
  }
  const contestant = await bundled({ name: `Hanko elements ${HANKO}`, body: '<hanko-auth></hanko-auth>' }, entry);
  return { ...contestant, api: hankoApi };
}

const hankoApi = (path: string): Reply | undefined => {
  const answer: Record<string, object> = {
    '/hanko/login': {
      name: 'login_init',
      status: 200,
      csrf_token: 'bench',
      payload: {},
      actions: {
        continue_with_login_identifier: {
          action: 'continue_with_login_identifier',
          href: '/login?action=continue_with_login_identifier',
          description: '',
          inputs: { email: { name: 'email', type: 'email', required: true, min_length: 3, max_length: 120 } },
        },
      },
    },
    '/hanko/sessions/validate': { is_valid: false },
  };
  const found = answer[path];
  return found && { type: 'application/json', body: JSON.stringify(found) };
};

async function bundled(contestant: Pick<Contestant, 'name' | 'body'>, entry: string): Promise<Contestant> {
  const code = await bundle(entry);
  return { ...contestant, entry: '/bundle.js', files: (path) => (path === '/bundle.js' ? code : undefined) };
}
