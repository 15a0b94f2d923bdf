import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../../scripts/repository.ts';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { assertFitsPhone } from './support/phone.ts';

const pages = globSync('**/*.html', { cwd: join(ROOT, 'docs/demo') }).sort();

test('S1-26: every link of the demo, and every way out of its widgets, leads somewhere', async () => {
  const browser = await launchBrowser();
  const origin = await startDemo();
  const context = await newVisitor(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  const targets = new Map<string, string[]>();
  const ids = new Map<string, string[]>();
  for (const path of pages) {
    await page.goto(`${origin}/${path}`);
    const found = await page.locator('*').evaluateAll((elements) => ({
      ids: elements.flatMap(({ id, localName }) => (localName.includes('-') ? [id, localName] : [id])),
      links: elements.flatMap((element) =>
        [...element.attributes]
          .filter(({ name }) => name === 'href' || name === 'return-to' || name.endsWith('-url'))
          .map(({ value }) => new URL(value, element.baseURI).href),
      ),
    }));
    ids.set(`${origin}/${path}`, found.ids);
    for (const link of found.links) targets.set(link, [...(targets.get(link) ?? []), path]);
  }
  const broken = [...targets].filter(([link]) => {
    const url = new URL(link);
    if (url.origin !== origin || !url.pathname.endsWith('.html')) return false;
    const present = ids.get(origin + url.pathname);
    return !present || (url.hash && !present.includes(url.hash.slice(1).split('=')[0] ?? ''));
  });
  assert.deepEqual(broken, []);
  assert.ok(targets.size > 50);
});

test('S4-03: no page of the demo needs sideways scrolling at 320 px, in any of its themes', async () => {
  const browser = await launchBrowser();
  const origin = await startDemo();
  const context = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  for (const path of pages) {
    for (const theme of ['old-site', 'block-theme', 'bootstrap-3', 'dark']) {
      await page.goto(`${origin}/${path}?theme=${theme}`);
      await page.getByLabel('Démonstration / Demo').waitFor();
      await assertFitsPhone(page);
    }
  }
});
