import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { BROWSER_ARGS, findBrowser, onPath } from './browser.ts';
import { webkitLauncher } from './webkit-launcher.ts';

/** A name of this machine that browsers do not take for it: its pages over plain http are not secure. */
const INSECURE_HOST = '--host-resolver-rules=MAP union.test 127.0.0.1';

/** One browser engine that the tests can run in. */
interface Engine {
  /** Debian packages that bring it. */
  packages: string[];
  /** Its launcher, or nothing where it is not installed. */
  launcher: () => Promise<BrowserLauncher | undefined>;
}

/** The engines by name. Chromium is installed when it is missing (see `browser.ts`), the others when that is asked for. */
export const ENGINES: Record<string, Engine> = {
  chromium: {
    packages: ['chromium'],
    launcher: async () =>
      chromeLauncher({
        launchOptions: { executablePath: await findBrowser(), args: [...BROWSER_ARGS, INSECURE_HOST] },
        createPage: async ({ browser }) => {
          // Two files run side by side: nothing that one keeps or broadcasts is for the other
          const context = await browser.createBrowserContext();
          const page = await context.newPage();
          // Without it a page in the background gets no animation frames and no focus
          const devtools = await page.createCDPSession();
          await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
          // The next file opens in the same page, whatever this one has left unsaved
          page.on('dialog', (dialog) => {
            if (dialog.type() === 'beforeunload') void dialog.accept();
          });
          return page;
        },
      }),
  },
  firefox: {
    packages: ['firefox-esr'],
    launcher: () => {
      const executablePath = findFirefox();
      return Promise.resolve(
        executablePath
          ? chromeLauncher({
              // A given puppeteer is what lets this launcher start Firefox, over WebDriver BiDi
              puppeteer: puppeteer as never,
              concurrency: 1,
              launchOptions: {
                browser: 'firefox',
                executablePath,
                extraPrefsFirefox: { 'app.update.enabled': false, 'datareporting.policy.dataSubmissionEnabled': false },
              },
            })
          : undefined,
      );
    },
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'xvfb'],
    launcher: () => {
      const [driver] = onPath('WebKitWebDriver');
      const [xvfb] = onPath('Xvfb');
      const [miniBrowser] = globSync('/usr/lib/*/webkit2gtk-*/MiniBrowser');
      return Promise.resolve(driver && xvfb && miniBrowser ? webkitLauncher({ driver, miniBrowser, xvfb }) : undefined);
    },
  },
};

function findFirefox(): string | undefined {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen) return chosen;
  const windows = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder ? join(folder, 'Mozilla Firefox/firefox.exe') : [],
  );
  return [...onPath('firefox', 'firefox-esr'), '/Applications/Firefox.app/Contents/MacOS/firefox', ...windows].find(
    (path) => existsSync(path),
  );
}
