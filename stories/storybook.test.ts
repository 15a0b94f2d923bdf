import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.ts';
import { ROOT } from '../scripts/repository.ts';

/*
 * Tests the Storybook as built. The stories of an element are played one after the other in the same page, as by
 * someone who walks through them: what one leaves behind would fail the next.
 */

interface Entry {
  id: string;
  title: string;
  name: string;
  type: 'story' | 'docs';
  tags: string[];
}

/** Storybook's own verdict on a story that has come to its end. */
interface Verdict {
  status: 'success' | 'error';
  /** What rendering or playing it threw. */
  thrown: string[];
  /** What its accessibility report lists. */
  violations: string[];
}

/** The payload of Storybook's event. */
interface StoryFinished {
  storyId: string;
  status: Verdict['status'];
  reporters: { result: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
}

/** Of `window`, in a preview. */
interface Preview {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (payload: never) => void): void;
    off(event: string, listener: (payload: never) => void): void;
    emit(event: string, payload: unknown): void;
  };
}

const desktop = { width: 1000, height: 800 };
const narrow = { width: 320, height: 640 };

const files = sirv(join(ROOT, 'storybook-static'), { dev: true });
const server = createServer((request, response) => {
  files(request, response, () => void response.writeHead(404).end());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const built = originOf(server.address());

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_ARGS,
  chromiumSandbox: false,
});

after(async () => {
  await browser.close();
  server.close();
});

const index = (await (await fetch(`${built}/index.json`)).json()) as { entries: Record<string, Entry> };
const entries = Object.values(index.entries);
const pages = entries.filter(({ type }) => type === 'docs');
const stories = entries.filter(({ type }) => type === 'story');

describe('Storybook', { concurrency: 2 }, () => {
  it('serves the same stories in development with npm run storybook', async () => {
    const port = await freePort();
    const child = spawn('npm', ['run', '--silent', 'storybook', '--', '--port', String(port)], {
      cwd: ROOT,
      stdio: 'ignore',
      // Its own group: npm does not pass on a signal to what it runs
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    const origin = `http://127.0.0.1:${port}`;
    try {
      await answers(`${origin}/index.json`);
      const { page, mishaps } = await visit(`${origin}/iframe.html?viewMode=docs&id=${pages[0]?.id ?? ''}`);
      await page.getByRole('switch', { name: 'Show code' }).waitFor();
      const verdict = await play(page, 'elements-member-login--in-and-out');
      assert.deepEqual({ ...verdict, mishaps }, { status: 'success', thrown: [], violations: [], mishaps: [] });
    } finally {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid);
      else child.kill();
    }
  });

  for (const { id, title } of pages) {
    describe(title, { concurrency: 1 }, () => {
      let page: Page;
      let mishaps: string[];

      before(async () => {
        ({ page, mishaps } = await visit(`${built}/iframe.html?viewMode=docs&id=${id}`));
      });

      it('has a page with a guide, an example, its snippet and its API', async () => {
        const tag = title.split('/')[1] ?? '';
        await page.getByRole('heading', { level: 1, name: new RegExp(`${tag}$`) }).waitFor();
        await page.getByRole('switch', { name: 'Show code' }).click();
        await page.getByText(`</${tag}>`).last().waitFor();
        await page.getByRole('row', { name: 'attributes' }).waitFor();
        assert.deepEqual(mishaps, []);
      });

      for (const story of stories.filter((entry) => entry.title === title)) {
        it(story.name, async () => {
          await page.setViewportSize(story.tags.includes('narrow') ? narrow : desktop);
          mishaps.length = 0;
          const verdict = await play(page, story.id);
          assert.deepEqual(verdict.thrown, []);
          assert.deepEqual({ ...verdict, mishaps }, { status: 'success', thrown: [], violations: [], mishaps: [] });
        });
      }
    });
  }

  it('has a toolbar for the language, the host theme, the colours, the scenario and the fault', async () => {
    const { page, mishaps } = await visit(`${built}/?path=/story/elements-member-login--default`);
    const preview = page.frameLocator('#storybook-preview-iframe');
    const choose = async (toolbar: string, item: string): Promise<void> => {
      await page.getByRole('button', { name: toolbar }).click();
      await page.getByRole('option', { name: item, exact: true }).click();
    };
    await preview.getByLabel('Courriel ou numéro de membre').fill('101-0427');
    await choose('Language', 'English');
    assert.equal(await preview.getByLabel('Email or member number').inputValue(), '101-0427');
    await choose('Host theme', 'Dark site');
    await preview.locator('link[href*="dark"]').waitFor({ state: 'attached' });
    await choose('Colour scheme', 'color-scheme: light');
    await preview.locator('html[style*="light"]').waitFor();
    await choose('Backend scenario', 'email-only');
    await preview.getByLabel('Email', { exact: true }).fill('marie-eve@example.org');
    await choose('Backend fault', 'html');
    await preview.getByLabel('Password', { exact: true }).fill('tournesol');
    await preview.getByRole('button', { name: 'Sign in' }).click();
    await preview.getByRole('button', { name: 'Try again' }).waitFor();
    assert.deepEqual(mishaps, []);
  });
});

/** Someone who has not been here before, and what goes wrong for them. */
async function visit(url: string): Promise<{ page: Page; mishaps: string[] }> {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  const mishaps = watch(page, new URL(url).origin);
  await page.goto(url);
  return { page, mishaps };
}

/** What no page of Storybook may bring about: an error on the page or in the console, a request to anyone else. */
function watch(page: Page, origin: string): string[] {
  const mishaps: string[] = [];
  page.on('pageerror', ({ message }) => mishaps.push(message));
  page.on('console', (message) => {
    // The browser reports every answer that is no 2xx
    if (message.type() === 'error' && !isPortal(message.location().url)) mishaps.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !isPortal(url) && !/^(data|blob):/.test(url)) mishaps.push(`Request to ${url}`);
  });
  return mishaps;
}

/** The portals of the stories; a service worker answers for them. */
function isPortal(url: string): boolean {
  return /^https:\/\/[\w.]+\.example\//.test(url);
}

/** Shows a story and waits until Storybook has played it. */
async function play(page: Page, storyId: string): Promise<Verdict> {
  const verdict = await page.evaluate((id) => {
    const channel = (window as unknown as Preview).__STORYBOOK_ADDONS_CHANNEL__;
    const throwing = [
      'playFunctionThrewException',
      'unhandledErrorsWhilePlaying',
      'storyThrewException',
      'storyErrored',
    ];
    const thrown: string[] = [];
    const note = (error: unknown): void => {
      thrown.push(error instanceof Object && 'message' in error ? String(error.message) : JSON.stringify(error));
    };
    for (const event of throwing) channel.on(event, note);
    return new Promise<Verdict>((resolve) => {
      const finish = ({ storyId: finished, status, reporters }: StoryFinished): void => {
        if (finished !== id) return;
        channel.off('storyFinished', finish);
        for (const event of throwing) channel.off(event, note);
        const violations = reporters
          .flatMap(({ result }) => result.violations ?? [])
          .map(({ id: rule, help, nodes }) => `${rule}: ${help}: ${nodes.map(({ html }) => html).join(', ')}`);
        resolve({ status, thrown, violations });
      };
      channel.on('storyFinished', finish);
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    });
  }, storyId);
  return { ...verdict, thrown: verdict.thrown.map(ownWords) };
}

/** An assertion's own words, without the whole page that may come after them. */
function ownWords(message: string): string {
  return stripVTControlCharacters(message).split('\n\nIgnored nodes')[0] ?? '';
}

async function answers(url: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (Date.now() > end) throw new Error(`${url} does not answer.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function originOf(address: ReturnType<typeof server.address>): string {
  return `http://127.0.0.1:${(address as AddressInfo).port}`;
}
