import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { bundle } from '../../../scripts/bundle.ts';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { findNginx, serveWithNginx, type StaticSite } from './support/nginx.ts';
import { poll } from './support/poll.ts';
import { embedScript, LOGIN, MENU, pageOf, PROFILE } from './support/page.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { CDN, servePortal } from './support/site.ts';
import { signOut } from './support/union.ts';
import { assertQuiet, watch, type Watch } from './support/watch.ts';

const nginx = findNginx();
const skip = !nginx && 'nginx is not installed';
if (skip) console.log(`Skipped: pages under a strict policy, because ${skip}.`);

const browser = await launchBrowser();

const foreignCard = await bundle(join(import.meta.dirname, 'support/foreign-card.ts'));

/** The import map to paste, and the source that lets it in. */
const importMap = readFileSync(join(CDN, 'integrity.html'), 'utf8');
const importMapSource = /'sha256-[^']+'/.exec(importMap)?.[0] ?? '';

/** What trust S1 and S2 name. */
const policyOf = (api: string, types: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${importMapSource}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    `connect-src ${api}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${types}`,
  ].join('; ');

interface StrictSite extends StaticSite {
  /** The portal's base address. */
  portal: string;
}

/** A site under the policy, and a portal that lists it. `types` are the names of the Trusted Types policies let in. */
async function serve(types = 'trait-union'): Promise<StrictSite> {
  let portal = '';
  const site = await serveWithNginx(nginx ?? '', async (origin) => {
    const mock = await servePortal({ allowOrigins: [origin] });
    portal = mock.baseUrl;
    return policyOf(mock.url, types);
  });
  return { ...site, portal };
}

interface Visit {
  page: Page;
  seen: Watch;
}

async function visit(url: string, { clock = false } = {}): Promise<Visit> {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  await page.goto(url);
  return { page, seen };
}

const fallback = (page: Page): Locator => page.getByRole('link', { name: 'Espace membre' }).filter({ visible: true });

const greets = (page: Page): Promise<void> => page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();

describe('under a strict policy', { skip }, () => {
  test('S1, S2, S22: the journey, with every file held to its hash, breaks no rule', async () => {
    const { portal, page: put, origin } = await serve();
    const body = `${MENU}${LOGIN}<profile-editor></profile-editor>`;
    const { page, seen } = await visit(put('index.html', pageOf({ portal, head: importMap, body })));
    await signIn(page);
    await greets(page);
    await page.locator('profile-editor').getByText('Saint-Vallier').first().waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await page.getByRole('heading', { name: `Hello, ${NAME}` }).waitFor();
    await page.evaluate(() => (document.documentElement.lang = 'fr'));
    await greets(page);
    await signOut(page);
    await page.getByRole('button', { name: 'Se connecter', exact: true }).waitFor();
    assertQuiet(seen, origin, new URL(portal).origin);
  });

  for (const [file, tag, body] of [
    ['embed.js', 'member-login', LOGIN],
    ['elements/profile-editor.js', 'profile-editor', PROFILE],
  ] as const) {
    test(`S22: nothing of a ${file} with one byte more runs, and the link stays`, async () => {
      const { portal, page: put, folder } = await serve();
      appendFileSync(join(folder, 'trait-union', file), ' ');
      const { page, seen } = await visit(put('index.html', pageOf({ portal, head: importMap, body })));
      await poll(() => seen.complaints.some((line) => line.includes('integrity')));
      assert.equal(await fallback(page).count(), 1);
      assert.equal(await page.evaluate((name) => customElements.get(name), tag), undefined);
      // The byte harms nothing: it is the hash that keeps the file out
      const { page: unheld } = await visit(put('unheld.html', pageOf({ portal, body })));
      await unheld.waitForFunction((name) => customElements.get(name), tag);
    });
  }

  for (const [what, order] of [
    ['before', (theirs: string, ours: string) => theirs + ours],
    ['after', (theirs: string, ours: string) => ours + theirs],
  ] as const) {
    test(`S2: another copy of Lit ${what} ours takes nothing from us, nor we from it`, async () => {
      const { portal, page: put, folder, origin } = await serve('trait-union lit-html');
      writeFileSync(join(folder, 'foreign.js'), foreignCard);
      const scripts = order('<script type="module" src="/foreign.js"></script>', embedScript(portal));
      const html = pageOf({ body: `<foreign-card></foreign-card>${LOGIN}`, scripts });
      const { page, seen } = await visit(put('index.html', html));
      await page.getByText('Theirs').waitFor();
      await signIn(page);
      await greets(page);
      // Lit's own remark about two copies
      const others = seen.complaints.filter((line) => !line.startsWith('Multiple versions of Lit loaded'));
      assertQuiet({ ...seen, complaints: others }, origin, new URL(portal).origin);
    });
  }

  test('S2: another copy of Lit that the policy does not name fails alone', async () => {
    const { portal, page: put, folder } = await serve();
    writeFileSync(join(folder, 'foreign.js'), foreignCard);
    const scripts = `<script type="module" src="/foreign.js"></script>${embedScript(portal)}`;
    const html = pageOf({ body: `<foreign-card></foreign-card>${LOGIN}`, scripts });
    const { page } = await visit(put('index.html', html));
    await signIn(page);
    await greets(page);
    assert.equal(await page.evaluate(() => customElements.get('foreign-card')), undefined);
  });

  test('S2: a policy that does not name ours leaves the link and tells the webmaster', async () => {
    const { portal, page: put } = await serve("'none'");
    const { page, seen } = await visit(put('index.html', pageOf({ portal })));
    await poll(() => seen.complaints.some((line) => line.includes('"trait-union"')));
    assert.equal(await fallback(page).count(), 1);
    assert.equal(await page.locator('input').count(), 0);
  });

  test('R2: two versions on one page under Trusted Types: one serves the page', async () => {
    const { portal, page: put, folder } = await serve();
    cpSync(CDN, join(folder, 'other'), { recursive: true });
    const scripts = embedScript(portal) + embedScript(portal, '/other/embed.js');
    const { page } = await visit(put('index.html', pageOf({ body: MENU + LOGIN, scripts })));
    await signIn(page);
    await greets(page);
    await page.getByRole('button', { name: NAME }).waitFor();
  });
});
