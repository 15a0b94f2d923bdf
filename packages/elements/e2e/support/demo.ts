import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../../../../scripts/repository.ts';
import { signIn } from './sign-in.ts';

/** The demo website as `npm start` serves it. Answers its origin. */
export async function startDemo(): Promise<string> {
  const server = spawn(process.execPath, ['--conditions=trait-union-source', 'scripts/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  after(async () => {
    server.kill();
    await once(server, 'exit');
  });
  for await (const line of createInterface(server.stdout)) {
    const [, origin] = /is at (http:\S+)/.exec(line) ?? [];
    if (origin) return origin;
  }
  throw new Error('npm start ended before it served the demo.');
}

/** The header's link to the page in the other language. */
export const languageLink = (page: Page): Locator => page.locator('#tools a[hreflang]');

/** The sample member, on the French page for it, as far as their profile. */
export async function signInToDemo(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/connexion.html`);
  await signIn(page);
  await page.locator('profile-editor').getByRole('button', { name: 'Modifier' }).waitFor();
}
