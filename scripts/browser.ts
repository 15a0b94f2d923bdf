import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

/** Arguments that keep a test browser quiet: no sandbox (containers have none) and no request of its own. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const UNIX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const WINDOWS_APPS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** Where each system keeps its browsers; anything else is a Unix. */
const PLACES: Partial<Record<NodeJS.Platform, () => string[]>> = {
  darwin: () =>
    ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      MAC_APPS.map((app) => join(folder, `${app}.app`, 'Contents/MacOS', app)),
    ),
  win32: () =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((name) => process.env[name] ?? [])
      .flatMap((folder) => WINDOWS_APPS.map((app) => join(folder, app))),
};

/**
 * The path of a Chromium that starts: `CHROME_PATH`; a Chrome, Chromium or Edge of the system; Playwright's own
 * download; or, as root on Debian, the `chromium` package. The last two install it.
 *
 * @throws an `Error` whose one-line message says what to install.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(`CHROME_PATH names ${chosen}, which does not start: correct it or unset it.`);
  }
  for (const install of [undefined, playwrightDownload, debianPackage]) {
    install?.();
    for (const path of candidates()) if (await starts(path)) return path;
  }
  throw new Error(
    'No Chromium found: install Google Chrome, Chromium or Microsoft Edge (or set CHROME_PATH to one), then try again.',
  );
}

/** Full paths of those of `names` that are on the `PATH`, in the order of `names`. */
export function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter((path) => existsSync(path));
}

/** Whether this process may install Debian packages. */
export function canInstallPackages(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get').length > 0;
}

/** Installs Debian packages and says whether that worked. */
export function installPackages(...names: string[]): boolean {
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  console.error(`Installing ${names.join(', ')} with apt-get…`);
  return run('update') && run('install', '-y', '--no-install-recommends', ...names);
}

function candidates(): string[] {
  const system = PLACES[process.platform]?.() ?? onPath(...UNIX_NAMES);
  return [...system, chromium.executablePath()].filter((path) => existsSync(path));
}

/** A browser may be a stub, or lack its libraries: only one that tells its version counts. */
async function starts(path: string): Promise<boolean> {
  // On Windows the flag opens a window instead
  if (process.platform === 'win32') return existsSync(path);
  try {
    await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}

function playwrightDownload(): void {
  console.error('No Chromium on this machine: trying Playwright’s own download…');
  const cli = join(import.meta.dirname, '../node_modules/playwright-core/cli.js');
  spawnSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    stdio: 'ignore',
    timeout: 10 * 60_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000', ...process.env },
  });
}

function debianPackage(): void {
  if (canInstallPackages()) installPackages('chromium');
}

if (import.meta.main) {
  try {
    console.log(await findBrowser());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
