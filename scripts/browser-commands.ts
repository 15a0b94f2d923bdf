import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

interface Payloads {
  /** A command of the DevTools protocol, to the page that the test runs in. Chromium only. */
  devtools: { method: string; params?: object };
  /** Evaluates an expression in the frame of the test's page whose address starts with `url`, whatever its origin. */
  frame: { url: string; expression: string };
  /** Holds `text` to a file of the folder `__snapshots__` beside the test. `UPDATE_GOLDENS=1` writes the file. */
  golden: { name: string; text: string };
  /** A variable of the runner's environment. */
  environment: { name: string };
  /** Brings the page before all others, and keeps it there until it is `held` no more: one page has the browser's own dialogs. */
  front: { held: boolean };
}

type Commands = { [C in keyof Payloads]: (payload: Payloads[C], page: () => Page, testFile: string) => unknown };

/** Who waits for the front, in turn, and how the page that has it gives it up. */
let front = Promise.resolve();
const leaveFront = new WeakMap<Page, () => void>();

const devtools = new WeakMap<Page, Promise<CDPSession>>();

const commands: Commands = {
  devtools: async ({ method, params }, getPage) => {
    const page = getPage();
    let session = devtools.get(page);
    if (!session) devtools.set(page, (session = page.createCDPSession()));
    return (await session).send(method as Parameters<CDPSession['send']>[0], params);
  },
  frame: async ({ url, expression }, getPage) => {
    const frame = getPage()
      .frames()
      .find((candidate) => candidate.url().startsWith(url));
    return (await frame?.evaluate(expression)) ?? null;
  },
  golden: async ({ name, text }, _, testFile) => {
    const path = join(dirname(testFile), '__snapshots__', name);
    if (process.env['UPDATE_GOLDENS']) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    return readFile(path, 'utf8').catch(() => null);
  },
  environment: ({ name }) => process.env[name] ?? null,
  front: async ({ held }, getPage) => {
    const page = getPage();
    if (!held) {
      leaveFront.get(page)?.();
      return;
    }
    const before = front;
    front = new Promise((resolve) => {
      leaveFront.set(page, resolve);
      // However its file ends
      page.once('framenavigated', () => {
        resolve();
      });
    });
    await before;
    await page.bringToFront();
  },
};

/** What a test asks of the runner beyond the commands that it comes with. */
export function browserCommands(): TestRunnerPlugin {
  return {
    name: 'trait-union-commands',
    // The runner takes an answer without a value for an unknown command
    async executeCommand({ command, payload, session }) {
      if (!Object.hasOwn(commands, command)) return undefined;
      const run = commands[command as keyof Commands] as Commands['frame'];
      const { browser, id, testFile } = session;
      const page = (): Page => (browser as typeof browser & { getPage: (id: string) => Page }).getPage(id);
      return { value: (await run(payload as Payloads['frame'], page, testFile)) ?? null };
    },
  };
}
