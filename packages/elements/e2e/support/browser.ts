import { after } from 'node:test';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../../../scripts/browser.ts';

/** Every name that a test gives to a site is this machine. */
const HOSTS = '--host-resolver-rules=MAP *.test 127.0.0.1';

/** A browser for all tests of a file. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGS, HOSTS],
    chromiumSandbox: false,
    // Playwright keeps every page out of the back/forward cache
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  after(() => browser.close());
  return browser;
}

/** A visitor: cookies and storage of their own. */
export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'fr-CA', ...options });
  context.setDefaultTimeout(10_000);
  return context;
}
