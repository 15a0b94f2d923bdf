import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher, type ChromeLauncher } from '@web/test-runner-chrome';
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
      inFreshPages(
        chromeLauncher({
          launchOptions: { executablePath: await findBrowser(), args: [...BROWSER_ARGS, INSECURE_HOST] },
          createPage: async ({ browser }) => {
            const page = await (await browser.createBrowserContext()).newPage();
            // Without it a page in the background gets no animation frames and no focus
            const devtools = await page.createCDPSession();
            await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
            return page;
          },
        }),
      ),
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

/**
 * Gives each file a page and a context of its own, so that nothing that one keeps, broadcasts or has left unsaved is for
 * another. By itself the launcher opens a file in the page of the one before.
 */
function inFreshPages(launcher: ChromeLauncher): ChromeLauncher {
  const { activePages } = launcher as unknown as { activePages: Map<string, unknown> };
  launcher.stopSession = async (id) => {
    const context = launcher.getPage(id).browserContext();
    activePages.delete(id);
    await context.close();
    return {};
  };
  return launcher;
}

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
