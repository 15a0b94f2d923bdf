import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { pageOf } from './support/page.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { servePortal, serveSite } from './support/site.ts';
import { openTab, openUnion, showsForm, showsMember } from './support/union.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();

test('S9, S10: a sign-in asks leave by a preflight and leaves a cookie that no script can read', async () => {
  const union = await openUnion(browser);
  const page = await openTab(union);
  const devtools = await union.visitor.newCDPSession(page);
  await devtools.send('Network.enable');
  const preflights: string[] = [];
  devtools.on('Network.requestWillBeSent', ({ request }) => {
    if (request.method === 'OPTIONS') preflights.push(request.url);
  });
  await signIn(page);
  await showsMember(page);
  assert.deepEqual(preflights, [`${union.api}/api/v1/session`]);
  const cookies = await union.visitor.cookies();
  assert.deepEqual(
    cookies.map(({ name, domain, path, httpOnly, secure, sameSite }) => [
      name,
      domain,
      path,
      httpOnly,
      secure,
      sameSite,
    ]),
    [['__Host-tu-session', 'api.union.test', '/', true, true, 'Strict']],
  );
  assert.equal(await page.evaluate(() => document.cookie), '');
  await page.reload();
  await showsMember(page);
  assertQuiet(union.seen, union.origin, union.api);
});

test('S10: a form of another site, or of a sibling subdomain, changes nothing', async () => {
  const union = await openUnion(browser);
  const page = await openTab(union);
  await signIn(page);
  await showsMember(page);
  const forger = await serveSite(
    {
      '/': `<form method="post" enctype="text/plain" action="${union.api}/api/v1/session">
        <input name='{"identifier":"101-0512","password":"tournesol","x":"' value='"}' /><button>Gagnez un prix</button></form>`,
    },
    { secure: true },
  );
  for (const host of ['evil.union.test', 'evil.test']) {
    const other = await union.visitor.newPage();
    await other.goto(forger.origin(host));
    const [response] = await Promise.all([
      other.waitForResponse(`${union.api}/api/v1/session`),
      other.getByRole('button').click(),
    ]);
    assert.equal(response.status(), 403);
  }
  await page.reload();
  await showsMember(page);
});

test('F24: a portal that does not list this site is said to refuse it, and what was typed stays', async () => {
  const union = await openUnion(browser, { allowOrigins: [] });
  const page = await openTab(union);
  await signIn(page);
  await page.locator('member-login').getByText('Le portail refuse les demandes de ce site.').waitFor();
  assert.equal(await page.getByLabel('Courriel ou numéro de membre').inputValue(), '101-0427');
  await page.locator('member-login').getByRole('button', { name: 'Réessayer' }).waitFor();
});

test('F1: a portal that cannot be reached is said not to answer, not to refuse', async () => {
  const union = await openUnion(browser);
  const page = await openTab(union);
  await showsForm(page);
  await union.mock.close();
  await signIn(page);
  await page.locator('member-login').getByText('Le portail ne répond pas.').waitFor();
});

test('S12, R22: cookies blocked between two sites are explained, and nothing loops', async () => {
  let portal = '';
  const site = await serveSite({ '/': () => pageOf({ portal }) });
  const origin = site.origin('localhost');
  const mock = await servePortal({ allowOrigins: [origin] });
  portal = mock.baseUrl;
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  let navigations = 0;
  page.on('framenavigated', () => navigations++);
  await page.goto(origin);
  await signIn(page);
  await page.locator('member-login').getByText('Votre navigateur bloque les témoins du portail').waitFor();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  assert.equal(navigations, 1);
  assert.equal(await page.getByText(NAME).count(), 0);
  assert.deepEqual(mock.portal.requests.map(({ operation }) => operation).toSorted(), [
    'capabilities.read',
    'session.read',
    'session.read',
    'session.signIn',
  ]);
  assertQuiet(seen, origin, mock.url);
});

test('S11: two ports of one host are two origins that share a sign-in', async () => {
  let portal = '';
  const site = await serveSite({ '/': () => pageOf({ portal }) });
  const origin = site.origin('127.0.0.1');
  const mock = await servePortal({ allowOrigins: [origin] });
  portal = mock.baseUrl;
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(origin);
  await signIn(page);
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  assertQuiet(seen, origin, mock.url);
});
