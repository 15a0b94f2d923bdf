import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCredentials } from '@trait-union/mock-server';
import type { Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { poll } from './support/poll.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { comesBackOnline, openSignedIn, openTab, openUnion, showsForm, showsMember, signOut } from './support/union.ts';
import { assertQuiet } from './support/watch.ts';

const browser = await launchBrowser();

test('R15: three tabs that ask at once, while one extends, stay signed in over twenty rounds', async () => {
  const union = await openUnion(browser);
  const first = await openSignedIn(union);
  const tabs = [first, await openTab(union), await openTab(union)];
  await Promise.all(tabs.map(showsMember));
  for (const tab of tabs) {
    await tab.evaluate(() => {
      const login = document.querySelector('member-login');
      const log: string[] = [];
      Object.assign(window, { log });
      if (login?.shadowRoot)
        new MutationObserver(() => log.push(login.shadowRoot?.querySelector('h2')?.textContent ?? '')).observe(
          login.shadowRoot,
          { childList: true, subtree: true, characterData: true },
        );
    });
  }
  for (let round = 1; round <= 20; round++) {
    const asked = union.mock.portal.requests.length;
    await Promise.all([
      ...tabs.map(comesBackOnline),
      first.evaluate((key) => {
        const { client } = (document.querySelector('member-menu') as unknown as { context: { client: Client } })
          .context;
        return client.session.extend({ key });
      }, `"round-${round}"`),
    ]);
    assert.ok(union.mock.portal.requests.length > asked);
  }
  for (const tab of tabs) {
    await showsMember(tab);
    assert.deepEqual(await tab.evaluate(() => (window as unknown as { log: string[] }).log), []);
  }
  const { requests } = union.mock.portal;
  assert.equal(requests.filter(({ operation }) => operation === 'session.extend').length, 20);
  assert.deepEqual(
    requests.filter(({ status }) => (status ?? 0) >= 400),
    [],
  );
  assertQuiet(union.seen, union.origin, union.api);
});

test('R16: a tab that holds the lock for ever does not keep another from signing in', async () => {
  const union = await openUnion(browser);
  const holder = await openTab(union);
  await showsForm(holder);
  await holder.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        void navigator.locks.request(name, () => {
          resolve();
          return new Promise(() => undefined);
        });
      }),
    `trait-union:${union.api}/api/v1`,
  );
  const tab = await openTab(union);
  await signIn(tab);
  const before = Date.now();
  await showsMember(tab);
  assert.ok(Date.now() - before < 5_000);
  assert.equal(await holder.evaluate(async () => (await navigator.locks.query()).held?.length), 1);
  await showsMember(holder);
});

test('R17: signing out in one tab is seen by every widget of three within a second', async () => {
  const union = await openUnion(browser);
  const first = await openSignedIn(union);
  const others = [await openTab(union), await openTab(union)];
  await Promise.all(others.map(showsMember));
  await first.getByRole('button', { name: NAME }).click();
  const before = Date.now();
  await first.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await Promise.all([first, ...others].map(showsForm));
  assert.ok(Date.now() - before < 1_000, `${Date.now() - before} ms`);
  for (const tab of [first, ...others]) {
    assert.equal(await tab.getByText(NAME).count(), 0);
    await tab.getByRole('link', { name: 'Espace membre' }).first().waitFor();
  }
  assertQuiet(union.seen, union.origin, union.api);
});

test('R17: signing in in one tab is seen by the other', async () => {
  const union = await openUnion(browser);
  const [first, second] = [await openTab(union), await openTab(union)];
  await Promise.all([first, second].map(showsForm));
  await signIn(second);
  await Promise.all([first, second].map(showsMember));
  assertQuiet(union.seen, union.origin, union.api);
});

test('P3: signing out works on every tab while the server cannot be reached, and reaches it later', async () => {
  const union = await openUnion(browser);
  const first = await openSignedIn(union);
  const second = await openTab(union);
  await showsMember(second);
  union.mock.portal.faults.set('network-error');
  await signOut(first);
  await Promise.all([first, second].map(showsForm));
  for (const tab of [first, second]) assert.equal(await tab.getByText(NAME).count(), 0);
  union.mock.portal.faults.clear();
  const confirmed = first.waitForResponse((response) => response.request().method() === 'DELETE' && response.ok());
  await comesBackOnline(first);
  await confirmed;
  await first.reload();
  await showsForm(first);
  assert.deepEqual(await union.visitor.cookies(), []);
});

test('P3: signed out while the portal cannot be reached, a member does not come back with a reload', async () => {
  const union = await openUnion(browser);
  const page = await openSignedIn(union);
  union.mock.portal.faults.set('network-error');
  await signOut(page);
  await showsForm(page);
  await page.reload();
  await showsForm(page);
  union.mock.portal.faults.clear();
  const confirmed = page.waitForResponse((response) => response.request().method() === 'DELETE' && response.ok());
  await page.reload();
  await confirmed;
  await showsForm(page);
  assert.equal(await page.getByText(NAME).count(), 0);
  assert.deepEqual(await union.visitor.cookies(), []);
  await page.waitForFunction(() => sessionStorage.length === 0);
});

test('F20: two tabs that sign in at once both show the member, in one session', async () => {
  const union = await openUnion(browser);
  const tabs = [await openTab(union), await openTab(union)];
  await Promise.all(tabs.map(showsForm));
  for (const tab of tabs) {
    await tab.getByLabel('Courriel ou numéro de membre').fill(demoCredentials.memberNumber);
    await tab.getByLabel('Mot de passe', { exact: true }).fill(demoCredentials.password);
  }
  await Promise.all(tabs.map((tab) => tab.evaluate(() => document.querySelector('form')?.requestSubmit())));
  await Promise.all(tabs.map(showsMember));
  assert.equal((await union.visitor.cookies()).length, 1);
  for (const tab of tabs) {
    await tab.reload();
    await showsMember(tab);
  }
  assertQuiet(union.seen, union.origin, union.api);
});

for (const [what, fault, shows] of [
  ['that the portal has not carried out leaves the form', 'hang', showsForm],
  ['that the portal has carried out shows the member', 'body-stall', showsMember],
] as const) {
  test(`F21: a reload in the middle of a sign-in ${what}`, async () => {
    const union = await openUnion(browser);
    const page = await openTab(union);
    const { faults, requests } = union.mock.portal;
    faults.set(fault, { operation: 'session.signIn' });
    await signIn(page);
    await poll(() => requests.some(({ operation }) => operation === 'session.signIn'));
    if (fault === 'body-stall') await poll(async () => (await union.visitor.cookies()).length === 1);
    await page.reload();
    await shows(page);
    faults.clear();
    if (fault === 'hang') await signIn(page);
    await showsMember(page);
  });
}

test('R15: offline is not signed out', async () => {
  const union = await openUnion(browser);
  const page = await openSignedIn(union);
  await union.visitor.setOffline(true);
  await comesBackOnline(page);
  await page.waitForFunction(
    () =>
      (document.querySelector('member-menu') as unknown as { context: { session: { stale?: boolean } } }).context
        .session.stale,
  );
  await showsMember(page);
  await union.visitor.setOffline(false);
  await comesBackOnline(page);
  await page.waitForFunction(
    () =>
      !(document.querySelector('member-menu') as unknown as { context: { session: { stale?: boolean } } }).context
        .session.stale,
  );
  await showsMember(page);
});

test('R18: back from another page in the middle of a sign-in, the form is there and works', async () => {
  const union = await openUnion(browser);
  const page = await openTab(union);
  await noteReturns(page);
  union.mock.portal.faults.set('hang', { operation: 'session.signIn', times: 1 });
  await signIn(page);
  await page.getByRole('button', { name: 'Connexion en cours…' }).waitFor();
  await leaveAndComeBack(page, union.origin);
  await showsForm(page);
  await signIn(page);
  await showsMember(page);
});

test('R18, P3: a page that the back button restores shows nobody once the session is over', async () => {
  const union = await openUnion(browser);
  const page = await openSignedIn(union);
  await noteReturns(page);
  await leaveAndComeBack(page, union.origin, () => {
    union.mock.portal.reset();
  });
  assert.equal(await page.title(), 'restored');
  await showsForm(page);
  assert.equal(await page.getByText(NAME).count(), 0);
});

test('R17, P3: a page behind the back button shows nobody after a sign-out in another tab', async () => {
  const union = await openUnion(browser);
  const page = await openSignedIn(union);
  await leaveAndComeBack(page, union.origin, async () => {
    const elsewhere = await openTab(union);
    await signOut(elsewhere);
    await showsForm(elsewhere);
  });
  await showsForm(page);
  assert.equal(await page.getByText(NAME).count(), 0);
});

test('A8: the end of the session is announced two minutes ahead and put off in one act', async () => {
  let skew = 0;
  const union = await openUnion(browser, { now: () => Date.now() + skew });
  const page = await union.visitor.newPage();
  await page.clock.install();
  await page.goto(union.origin);
  await signIn(page);
  await page.clock.runFor(1_000);
  await showsMember(page);
  skew = 28.5 * 60_000;
  await page.clock.fastForward('28:30');
  const extend = page.getByRole('button', { name: 'Prolonger ma session' });
  await extend.waitFor();
  await page.getByText(/^Votre session se termine dans 1\smin/).waitFor();
  await extend.click();
  await extend.waitFor({ state: 'detached' });
  await showsMember(page);
  assert.equal(union.mock.portal.requests.filter(({ operation }) => operation === 'session.extend').length, 1);
  assertQuiet(union.seen, union.origin, union.api);
});

/** The title tells whether the page was restored as it stood. */
const noteReturns = (page: Page): Promise<void> =>
  page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'restored' : 'loaded';
    });
  });

async function leaveAndComeBack(page: Page, origin: string, meanwhile?: () => unknown): Promise<void> {
  await page.goto(`${origin}/other`);
  await meanwhile?.();
  // A restored page does not load
  await page.goBack({ waitUntil: 'commit' });
}

interface Client {
  session: { extend(options: { key: string }): Promise<void> };
}
