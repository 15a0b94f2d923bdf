import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
} from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../../../scripts/browser.ts';

/** Every name that a test gives to a site is this machine. */
const HOSTS = '--host-resolver-rules=MAP *.test 127.0.0.1';

const executable = async (): Promise<LaunchOptions> => ({
  executablePath: await findBrowser(),
  args: [...BROWSER_ARGS, HOSTS],
  chromiumSandbox: false,
});

const manners: BrowserContextOptions = { ignoreHTTPSErrors: true, locale: 'fr-CA' };
const patience = 10_000;

/** A browser for all tests of a file. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    ...(await executable()),
    // Playwright keeps every page out of the back/forward cache
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  after(() => browser.close());
  return browser;
}

/** A visitor: cookies and storage of their own. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ...manners, ...options });
  context.setDefaultTimeout(patience);
  return context;
}

/** A visitor with a browser of their own, whose settings (Chromium's preferences) they have changed. */
export async function newVisitorWho(settings: object): Promise<BrowserContext> {
  const profile = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: settings }));
  const context = await chromium.launchPersistentContext(profile, { ...(await executable()), ...manners });
  context.setDefaultTimeout(patience);
  after(async () => {
    await context.close();
    rmSync(profile, { recursive: true });
  });
  return context;
}
