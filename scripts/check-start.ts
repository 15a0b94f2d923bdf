import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { report, ROOT } from './repository.ts';

/** On a clone where nothing is built: `npm start`, as the README says, shows a page with a widget, and serves what loads it. */
const server = spawn('npm', ['start'], {
  cwd: ROOT,
  env: { ...process.env, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
  // Of its own group, so that what npm started ends with it
  detached: true,
});

try {
  const origin = await announced();
  const [page, script] = await Promise.all([textOf(`${origin}/`), textOf(`${origin}/trait-union/embed.js`)]);
  report(
    [
      ...(page.includes('<member-menu') ? [] : ['npm start: its first page has no widget']),
      ...(script.includes('member-login') ? [] : ['npm start: embed.js is not there']),
    ],
    'npm start serves the demo on a clone where nothing is built.',
  );
} finally {
  if (server.pid) process.kill(-server.pid);
}

async function announced(): Promise<string> {
  for await (const line of createInterface(server.stdout)) {
    const [, origin] = /is at (http:\S+)/.exec(line) ?? [];
    if (origin) return origin;
  }
  throw new Error('npm start ended before it served the demo.');
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url);
  return response.ok ? response.text() : '';
}
