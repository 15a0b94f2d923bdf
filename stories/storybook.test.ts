import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { BROWSER_ARGS, findBrowser } from '../scripts/browser.ts';
import { ROOT } from '../scripts/repository.ts';

/*
 * Tests the Storybook as built. Stories are played one after the other in the same page, as by someone who walks
 * through them: what one leaves behind would fail the next.
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

/** Of `window`, in a preview. */
interface Preview {
  __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (payload: never) => void): void;
    off(event: string, listener: (payload: never) => void): void;
    emit(event: string, payload: unknown): void;
  };
}

const files = sirv(join(ROOT, 'storybook-static'), { dev: true });
const server = createServer((request, response) => {
  files(request, response, () => response.writeHead(404).end());
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_ARGS,
  chromiumSandbox: false,
});

after(async () => {
  await browser.close();
  server.close();
});

const index = (await (await fetch(`${origin}/index.json`)).json()) as { entries: Record<string, Entry> };
const entries = Object.values(index.entries);
const docs = entries.filter(({ type }) => type === 'docs');
const stories = entries.filter(({ type }) => type === 'story');

/** The portals of the stories; a service worker answers for them. */
const isPortal = (url: string): boolean => /^https:\/\/[\w.]+\.example\//.test(url);

/** What no page of Storybook may bring about: an error on the page or in the console, a request to anyone else. */
function watch(page: Page): string[] {
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

/** Shows a story and waits until Storybook has played it. */
const play = (page: Page, storyId: string): Promise<Verdict> =>
  page.evaluate((id) => {
    const channel = (window as unknown as Preview).__STORYBOOK_ADDONS_CHANNEL__;
    const thrown: string[] = [];
    const note = ({ message, description }: { message?: string; description?: string }): void => {
      thrown.push(message ?? description ?? '');
    };
    const throwing = ['playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'storyThrewException', 'storyErrored'];
    for (const event of throwing) channel.on(event, note);
    return new Promise((resolve) => {
      const finish = (finished: {
        storyId: string;
        status: Verdict['status'];
        reporters: { result: { violations?: { id: string; help: string; nodes: { html: string }[] }[] } }[];
      }): void => {
        if (finished.storyId !== id) return;
        channel.off('storyFinished', finish);
        for (const event of throwing) channel.off(event, note);
        const violations = finished.reporters
          .flatMap(({ result }) => result.violations ?? [])
          .map(({ id: rule, help, nodes }) => `${rule}: ${help}: ${nodes.map(({ html }) => html).join(', ')}`);
        resolve({ status: finished.status, thrown, violations });
      };
      channel.on('storyFinished', finish);
      channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    });
  }, storyId);

/** An assertion's own words, without the whole page that comes after them. */
const firstLines = (message: string): string =>
  stripVTControlCharacters(message).split(/\n\nIgnored nodes/)[0] ?? '';

const desktop = { width: 1000, height: 800 };
const narrow = { width: 320, height: 640 };

/** Someone who has not been here before. */
async function visit(path: string): Promise<{ page: Page; mishaps: string[] }> {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  const mishaps = watch(page);
  await page.goto(origin + path);
  return { page, mishaps };
}

describe('Storybook as built', { concurrency: 2 }, () => {
  for (const { id, title } of docs) {
    describe(title, { concurrency: 1 }, () => {
      let page: Page;
      let mishaps: string[];

      it('has a page with a guide, an example, its snippet and its API', async () => {
        ({ page, mishaps } = await visit(`/iframe.html?viewMode=docs&id=${id}`));
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
          if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${story.id}.png` });
          assert.deepEqual(verdict.thrown.map(firstLines), []);
          assert.deepEqual({ ...verdict, mishaps }, { status: 'success', thrown: [], violations: [], mishaps: [] });
        });
      }
    });
  }
});
