import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newVisitorWho } from './support/browser.ts';
import { poll } from './support/poll.ts';
import { signIn } from './support/sign-in.ts';
import { openSignedIn, openTab, openUnion, showsForm, showsMember, signOut, type Union } from './support/union.ts';
import { assertQuiet } from './support/watch.ts';

const apiHost = 'members.vendor.test';

/** What a visitor may have chosen in Chromium's settings. */
const blocking = {
  nothing: { cookie_controls_mode: 0 },
  'third-party cookies': { cookie_controls_mode: 1, block_third_party_cookies: true },
  'all cookies of the portal': {
    content_settings: { exceptions: { cookies: { '[*.]vendor.test,*': { setting: 2 } } } },
  },
  'all cookies': { default_content_setting_values: { cookies: 2 } },
};

/** A site and a portal of two sites, both over https, the portal's cookie partitioned (CHIPS). */
const openTwoSites = async (what: keyof typeof blocking): Promise<Union> =>
  openUnion(await newVisitorWho(blocking[what]), { apiHost, cookies: 'cross-site' });

/** Whether a cookie that is not partitioned reaches the portal from the site. */
async function sendsThirdPartyCookies({ visitor, origin, api }: Union): Promise<boolean> {
  await visitor.addCookies([
    { name: 'canary', value: '1', domain: apiHost, path: '/', secure: true, sameSite: 'None' },
  ]);
  const page = await visitor.newPage();
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.url().startsWith(api) && one.method() === 'GET'),
    page.goto(origin),
  ]);
  const { cookie = '' } = await request.allHeaders();
  await page.close();
  await visitor.clearCookies();
  return cookie.includes('canary');
}

test('S12: where third-party cookies are blocked, a partitioned one signs a member in and out', async () => {
  const union = await openTwoSites('third-party cookies');
  assert.equal(await sendsThirdPartyCookies(union), false);
  const page = await openSignedIn(union);
  await page.reload();
  await showsMember(page);
  const [cookie] = await union.visitor.cookies();
  assert.partialDeepStrictEqual(cookie, {
    name: '__Host-tu-session',
    domain: apiHost,
    sameSite: 'None',
    secure: true,
    httpOnly: true,
    partitionKey: 'https://union.test',
  });
  await signOut(page);
  await showsForm(page);
  await poll(async () => (await union.visitor.cookies()).length === 0);
  assertQuiet(union.seen, union.origin, union.api);
});

test('S12: where third-party cookies are not blocked, the same cookie does as well', async () => {
  const union = await openTwoSites('nothing');
  assert.equal(await sendsThirdPartyCookies(union), true);
  const page = await openSignedIn(union);
  await page.reload();
  await showsMember(page);
  assertQuiet(union.seen, union.origin, union.api);
});

for (const what of ['all cookies of the portal', 'all cookies'] as const) {
  test(`S12, R22, F24: where ${what} are blocked, a member is told, and nothing loops`, async () => {
    const union = await openTwoSites(what);
    const page = await openTab(union);
    let navigations = 0;
    page.on('framenavigated', () => navigations++);
    await signIn(page);
    await page.locator('member-login').getByText('Votre navigateur bloque les témoins du portail').waitFor();
    assert.equal(await page.getByLabel('Courriel ou numéro de membre').inputValue(), '101-0427');
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    assert.equal(navigations, 0);
    assert.deepEqual(await union.visitor.cookies(), []);
    const signIns = union.mock.portal.requests.filter(({ operation }) => operation === 'session.signIn');
    assert.equal(signIns.length, 1);
    assertQuiet(union.seen, union.origin, union.api);
  });
}
