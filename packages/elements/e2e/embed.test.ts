import assert from 'node:assert/strict';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { embedScript, LOGIN, MENU, pageOf, PROFILE } from './support/page.ts';
import { poll } from './support/poll.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { CDN, servePortal, serveSite } from './support/site.ts';
import { showsForm } from './support/union.ts';
import { assertQuiet, watch, type Watch } from './support/watch.ts';

const browser = await launchBrowser();

const fallback = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('link', { name: 'Espace membre' });

interface Visit {
  page: Page;
  seen: Watch;
  origin: string;
}

/** Shows one page of a site on this machine. */
async function visit(html: string, prepare?: (page: Page) => Promise<unknown>): Promise<Visit> {
  const site = await serveSite({ '/': html });
  const origin = site.origin('127.0.0.1');
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await prepare?.(page);
  await page.goto(origin);
  return { page, seen, origin };
}

const signsIn = async (page: Page): Promise<void> => {
  await signIn(page);
  await page
    .getByRole('heading', { name: `Bonjour, ${NAME}` })
    .first()
    .waitFor();
};

for (const [what, portal] of [
  ['no data-portal', undefined],
  ['an empty data-portal', ''],
  ['a data-portal that is no address', 'members.local101.example'],
  ['a data-portal over plain http', 'http://members.local101.example/api/v1'],
  ['a script in data-portal', 'javascript:alert(1)'],
] as const) {
  test(`R1, S5: ${what} leaves the link and tells the webmaster in one line`, async () => {
    const { page, seen, origin } = await visit(pageOf({ portal, body: MENU + LOGIN }));
    await page.waitForLoadState('networkidle');
    assert.equal(seen.lines.length, 1);
    assert.match(seen.lines[0] ?? '', /^\[trait-union\] .*data-portal/);
    assert.equal(await fallback(page).filter({ visible: true }).count(), 2);
    assert.equal(await page.locator('input').count(), 0);
    assertQuiet({ ...seen, complaints: [] }, origin);
  });
}

test('P1: a page with only member-login fetches one file before anyone acts', async () => {
  const { page, seen } = await visit(pageOf({ portal: 'https://members.example/api/v1' }), (tab) =>
    // A backend that is never heard of: its failure would fetch more
    tab.route('https://members.example/**', () => undefined),
  );
  await showsForm(page);
  await page.waitForLoadState('load');
  const scripts = seen.requests.filter((request) => request.resourceType() === 'script');
  assert.deepEqual(
    new Set(scripts.map((request) => new URL(request.url()).pathname.replace('/trait-union/', ''))),
    new Set(['embed.js']),
  );
});

test('R2: a script tag with a query, as a CMS writes it, is one copy of everything', async () => {
  const scripts = embedScript('demo', '/trait-union/embed.js?ver=6.7');
  const { page, seen, origin } = await visit(pageOf({ scripts, body: MENU + LOGIN }));
  await signsIn(page);
  await page.getByRole('button', { name: NAME }).waitFor();
  assertQuiet(seen, origin);
});

/** A page where a file comes at the third time of asking; says how often it did not. */
async function visitFailingTwice(file: string, body = LOGIN): Promise<{ page: Page; failures: () => number }> {
  let failures = 0;
  const { page } = await visit(pageOf({ portal: 'demo', body }), async (tab) => {
    await tab.clock.install();
    await tab.route(`**/${file}`, (route) => {
      if (failures === 2) return route.continue();
      failures++;
      return route.abort();
    });
  });
  return { page, failures: () => failures };
}

/** Lets the page's clock run until something is on the screen: a request that is on its way must not time out for it. */
async function runUntil(page: Page, there: Locator): Promise<void> {
  for (let run = 0; run < 100; run++) {
    const isThere = await there.waitFor({ timeout: 300 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await page.clock.runFor(500);
  }
  await there.waitFor();
}

test('R1: a widget whose file fails twice appears at the third try', async () => {
  const { page, failures } = await visitFailingTwice('elements/profile-editor.js', PROFILE);
  await fallback(page).waitFor();
  await runUntil(page, page.getByRole('heading', { name: 'Mon profil' }));
  assert.equal(failures(), 2);
});

test('R1: a backend whose file fails twice signs a member in at the third try', async () => {
  const { page, failures } = await visitFailingTwice('demo.js');
  await signIn(page);
  await runUntil(page, page.getByRole('heading', { name: `Bonjour, ${NAME}` }));
  assert.equal(failures(), 2);
});

test('R1: a widget whose files never come leaves a link that the keyboard reaches', async () => {
  const { page, seen } = await visit(pageOf({ portal: 'demo', body: PROFILE }), async (tab) => {
    await tab.clock.install();
    await tab.route('**/elements/profile-editor.js', (route) => route.abort());
  });
  const ours = (): string[] => seen.lines.filter((line) => line.startsWith('[trait-union]'));
  while (!ours().length) await page.clock.runFor(1_000);
  // The demo's messages come first
  for (const stop of ['', 'Espace membre']) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), stop);
  }
  assert.equal(ours().length, 1);
});

test('A14: without JavaScript every tag is its fallback link', async () => {
  const site = await serveSite({ '/': pageOf({ portal: 'demo', body: MENU + LOGIN }) });
  const context = await newVisitor(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site.origin('127.0.0.1'));
  assert.equal(await fallback(page).filter({ visible: true }).count(), 2);
});

test('R5: over plain http, a page asks for no password and says why', async () => {
  const secure = await serveSite({}, { secure: true });
  for (const [portal, lines] of [
    [`${secure.origin('api.union.test')}/api/v1`, 0],
    ['demo', 1],
  ] as const) {
    const site = await serveSite({ '/': pageOf({ portal, body: MENU + LOGIN }) });
    const context = await newVisitor(browser);
    const seen = watch(context);
    const page = await context.newPage();
    const origin = site.origin('www.union.test');
    await page.goto(origin);
    await page.locator('member-login').getByText('Cette page n’est pas sécurisée (https).').waitFor();
    assert.equal(await page.locator('input').count(), 0);
    await page.locator('member-menu').getByRole('link', { name: 'Espace membre' }).waitFor();
    const ours = (): string[] =>
      seen.complaints.filter((line) => !line.startsWith('Access to fetch') && !line.startsWith('Failed to load'));
    await poll(() => ours().length >= lines);
    assert.equal(ours().length, lines);
    assert.ok(ours().every((line) => line.startsWith('[trait-union] ')));
  }
});

test('S21: markup that takes the names of globals changes neither the backend nor the widgets', async () => {
  const evil = 'https://evil.test/embed.js';
  const { page, seen, origin } = await visit(
    pageOf({
      portal: 'demo',
      head: '<base id="base" />',
      body: `<img name="currentScript" alt="" data-portal="${evil}" />
        <form id="unionWidgets" action="${evil}"><input name="querySelectorAll" /><input name="location" /></form>
        <a id="config" href="${evil}">c</a><a id="customElements" href="${evil}">e</a><a id="traitUnion" href="${evil}">t</a>
        <form name="baseURI"></form><form name="URL"></form><img name="scripts" alt="" /><img name="activeElement" alt="" />${LOGIN}`,
    }),
  );
  await signsIn(page);
  assertQuiet(seen, origin);
});

test('S21: markup that takes the name of every member of the document changes nothing', async () => {
  const blank = await visit('<!doctype html>');
  const members = await blank.page.evaluate(() => {
    const names = new Set<string>();
    for (const { prototype } of [Document, Node, EventTarget])
      for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
    return [...names];
  });
  assert.ok(members.includes('body') && members.includes('createElement'));
  for (const clobber of [
    (name: string) => `<img name="${name}" alt="" />`,
    (name: string) => `<form name="${name}"></form>`,
  ]) {
    const { page, seen, origin } = await visit(
      pageOf({ portal: 'demo', body: members.map(clobber).join('') + MENU + LOGIN }),
    );
    await signsIn(page);
    const focused = await page.evaluate(() => Reflect.get(Document.prototype, 'activeElement', document)?.localName);
    assert.equal(focused, 'member-login');
    await page.reload();
    await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
    assertQuiet(seen, origin);
  }
});

test('R2: the script included twice does what it does once', async () => {
  const script = embedScript('demo');
  const { page, seen, origin } = await visit(pageOf({ body: MENU + LOGIN, scripts: script + script }));
  await signsIn(page);
  assert.equal(await page.getByLabel('Démonstration / Demo').count(), 1);
  assertQuiet(seen, origin);
});

test('R2: two versions on one page: one defines the tags, and everything works', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'two-versions-'));
  after(() => {
    rmSync(folder, { recursive: true });
  });
  for (const version of ['here', 'there']) cpSync(CDN, join(folder, version), { recursive: true });
  let renamed = 0;
  for (const file of globSync('there/**/*.js', { cwd: folder })) {
    const code = readFileSync(join(folder, file), 'utf8');
    const other = code.replaceAll(/(["'`])0\.1\.0\1/g, '"0.0.9"');
    if (other !== code) renamed++;
    writeFileSync(join(folder, file), other);
  }
  assert.ok(renamed > 0);
  const site = await serveSite(
    {
      '/': pageOf({
        body: MENU + LOGIN,
        scripts: ['here', 'there'].map((version) => embedScript('demo', `/trait-union/${version}/embed.js`)).join(''),
      }),
    },
    { widgets: folder },
  );
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(site.origin('127.0.0.1'));
  await signsIn(page);
  await page.getByRole('button', { name: NAME }).waitFor();
  assert.equal(await page.getByLabel('Démonstration / Demo').count(), 1);
  assert.ok(seen.complaints.every((line) => /^\[trait-union\] <[a-z-]+> is already defined by version/.test(line)));
  assert.equal(new Set(seen.complaints).size, seen.complaints.length);
});

test('L5: a tag that the page has defined itself stays the page’s; the others are ours', async () => {
  const { page, seen } = await visit(
    pageOf({
      body: MENU + LOGIN,
      scripts: `<script>customElements.define('member-menu', class extends HTMLElement { connectedCallback() { this.title = 'theirs'; } });</script>${embedScript('demo')}`,
    }),
  );
  await signsIn(page);
  assert.equal(await page.locator('member-menu').getAttribute('title'), 'theirs');
  assert.ok(seen.complaints.length <= 1, seen.complaints.join('\n'));
});

test('S5: no markup moves the backend, before or after a widget is there', async () => {
  let portal = '';
  const evil = 'https://evil.test/api/v1';
  const attributes = `base-url="${evil}" portal-url="${evil}" api="${evil}" data-portal="${evil}" href="${evil}"`;
  const site = await serveSite({
    '/': () =>
      pageOf({
        body: `<member-menu ${attributes}></member-menu><member-login ${attributes}></member-login>`,
        scripts: embedScript(portal) + embedScript(evil, '/trait-union/embed.js?second'),
      }),
  });
  const origin = site.origin('127.0.0.1');
  const mock = await servePortal({ allowOrigins: [origin] });
  portal = mock.baseUrl;
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(origin);
  await showsForm(page);
  await page.evaluate((url) => {
    for (const element of document.querySelectorAll<HTMLElement>('member-login, member-menu, script')) {
      for (const name of ['base-url', 'data-portal', 'portal-url']) element.setAttribute(name, url);
      Object.assign(element, { baseUrl: url, portalUrl: url });
      element.dataset['portal'] = url;
    }
    const login = document.querySelector('member-login');
    const copy = login?.cloneNode(true);
    const wrapper = document.createElement('div');
    wrapper.innerHTML = `<member-login base-url="${url}"></member-login>`;
    login?.replaceWith(...(copy ? [copy] : []));
    document.body.append(wrapper);
    wrapper.remove();
  }, evil);
  await signsIn(page);
  assert.match(
    seen.complaints.splice(0).join('\n'),
    /^\[trait-union\] data-portal="https:\/\/evil.test[^\n]+ is ignored[^\n]+$/,
  );
  assertQuiet(seen, origin, mock.url);
});
