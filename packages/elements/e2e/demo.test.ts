import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { NAME } from './support/sign-in.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

/** What the page suggests typing, in its order: e-mail, member number, password. */
const suggestions = (page: Page): Promise<string[]> => page.locator('#demo dd kbd').allTextContents();

/** Only the demo's own: a fictional file, and an opaque id. */
async function assertOwnStorage(page: Page): Promise<void> {
  const kept = await page.evaluate(() => ({
    session: Object.keys(sessionStorage),
    local: Object.keys(localStorage),
    cookies: document.cookie.split('; ').map((cookie) => cookie.split('=')[0]),
  }));
  assert.deepEqual(kept, { session: ['tu-demo'], local: [], cookies: ['tu-demo-session'] });
}

interface Words {
  pages: Record<'home' | 'signIn' | 'profile', string>;
  identifier: string;
  password: string;
  edit: string;
  editing: string;
  save: string;
  phone: [group: string, label: string];
  street: string;
  signOut: string;
  signedOut: string;
}

const words = {
  fr: {
    pages: { home: 'index', signIn: 'connexion', profile: 'profil' },
    identifier: 'Courriel ou numéro de membre',
    password: 'Mot de passe',
    edit: 'Modifier',
    editing: 'Modifier mon profil',
    save: 'Enregistrer',
    phone: ['Téléphone 1', 'Numéro'],
    street: 'Numéro et rue',
    signOut: 'Se déconnecter',
    signedOut: 'Connectez-vous pour voir',
  },
  en: {
    pages: { home: 'en/index', signIn: 'en/sign-in', profile: 'en/profile' },
    identifier: 'Email or member number',
    password: 'Password',
    edit: 'Edit',
    editing: 'Edit my profile',
    save: 'Save',
    phone: ['Phone 1', 'Number'],
    street: 'Number and street',
    signOut: 'Sign out',
    signedOut: 'Sign in to see',
  },
} satisfies Record<string, Words>;

for (const [lang, t, other] of [
  ['French', words.fr, words.en],
  ['English', words.en, words.fr],
] as [string, Words, Words][]) {
  test(`S1-04, S0-26: the demo journey in ${lang}, from home to one’s file, by keyboard alone`, async () => {
    const context = await newVisitor(browser);
    const seen = watch(context);
    await recordLeaks(context);
    const page = await context.newPage();
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const at = (name: keyof Words['pages'], { pages } = t): string => `${origin}/${pages[name]}.html`;

    await page.goto(at('signIn'));
    const [email = '', , password = ''] = await suggestions(page);
    const identifier = page.getByLabel(t.identifier);
    await type(identifier, email);
    await press(languageLink(page));
    assert.equal(await page.getByLabel(other.identifier).inputValue(), email);
    await page.keyboard.press('Enter');
    await identifier.waitFor();
    await page.reload();
    await type(identifier, email);
    await type(page.getByLabel(t.password, { exact: true }), password);
    await page.keyboard.press('Enter');

    const menu = page.locator('member-menu').getByRole('button', { name: NAME });
    await menu.waitFor();
    await page.goto(at('home'));
    await press(menu);
    await page.keyboard.press('Enter');
    await page.waitForURL(at('profile'));

    const profile = page.locator('profile-editor');
    const newNumber = /418[ -]555-0199/;
    const [phone, number] = t.phone;
    await press(button(t.edit));
    await type(page.getByRole('group', { name: phone }).getByLabel(number), '418 555-0199');
    await type(page.getByLabel(t.street), '17, rue des Braves');
    await page.keyboard.press('Escape');
    await press(languageLink(page));
    await page.getByRole('heading', { name: other.editing }).waitFor();
    const [otherPhone, otherNumber] = other.phone;
    assert.equal(
      await page.getByRole('group', { name: otherPhone }).getByLabel(otherNumber).inputValue(),
      '418 555-0199',
    );
    await press(languageLink(page));
    assert.equal(await page.getByLabel(t.street).inputValue(), '17, rue des Braves');
    await press(button(t.save));
    await profile.getByText(newNumber).waitFor();
    await page.reload();
    await profile.getByText(newNumber).waitFor();
    await profile.getByText('17, rue des Braves').waitFor();

    const tab = await context.newPage();
    await tab.goto(at('home', other));
    await tab.locator('member-menu').getByRole('button', { name: NAME }).waitFor();
    await page.bringToFront();
    await press(menu);
    await page.keyboard.press('ArrowUp');
    assert.ok(await page.getByRole('menuitem', { name: t.signOut }).evaluate((item) => item.matches(':focus')));
    await assertOwnStorage(page);
    const before = Date.now();
    await page.keyboard.press('Enter');
    await Promise.all([
      page.locator('member-menu').getByRole('link').first().waitFor(),
      profile.getByText(t.signedOut).waitFor(),
      tab.locator('member-menu').getByRole('link').first().waitFor(),
    ]);
    assert.ok(Date.now() - before < 1_000, `${Date.now() - before} ms`);
    assert.equal(await page.getByText(newNumber).count(), 0);

    const canaries = [password, 'Tremblay', '101-0427', '0199', 'des Braves'];
    const said = await leaks([page, tab], seen, canaries);
    assert.deepEqual(
      // What is being typed is in the tab's own history: decision 16
      said.filter((line) => !line.startsWith('storage') && !/^replaceState: (0199|des Braves)$/.test(line)),
      [],
    );
    assertQuiet(seen, origin);
  });
}

test('S4-03: the demo journey in English on a narrow telephone', async () => {
  const context = await newVisitor(browser, {
    locale: 'en-CA',
    viewport: { width: 360, height: 720 },
    hasTouch: true,
    isMobile: true,
  });
  const seen = watch(context);
  const page = await context.newPage();
  const fits = async (): Promise<void> => {
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, page.url());
  };

  await page.goto(`${origin}/en/sign-in.html`);
  const [, memberNumber = '', password = ''] = await suggestions(page);
  await page.getByLabel('Email or member number').fill(memberNumber);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await fits();
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  const profile = page.locator('profile-editor');
  await profile.getByRole('button', { name: 'Edit', exact: true }).tap();
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await fits();
  await page.getByRole('group', { name: 'Phone 2' }).getByLabel('Extension').fill('34');
  await page.getByRole('button', { name: 'Save' }).tap();
  await profile.getByText('418-555-0117, ext. 34').or(profile.getByText('418 555-0117, ext. 34')).waitFor();
  await fits();
  await page.locator('member-menu').getByRole('button', { name: NAME }).tap();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await fits();
  await page.getByRole('menuitem', { name: 'Sign out' }).tap();
  await profile.getByText('Sign in to see and edit your profile.').waitFor();
  for (const path of ['/index.html', '/connexion.html', '/profil.html', '/en/index.html', '/en/profile.html']) {
    await page.goto(`${origin}${path}`);
    await page.getByLabel('Démonstration / Demo').waitFor();
    await fits();
  }
  assertQuiet(seen, origin);
});

test('S4-03: what a finger is on is not pushed away by the demo’s banner, which comes first', async () => {
  const page = await (await newVisitor(browser)).newPage();
  let letIn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/trait-union/demo.js', (route) => held.then(() => route.continue()));
  await page.goto(`${origin}/connexion.html`);
  const banner = page.getByRole('complementary', { name: 'Démonstration' });
  const button = page.getByRole('button', { name: 'Se connecter' });
  await button
    .or(banner)
    .waitFor({ timeout: 1_000 })
    .then(
      () => assert.fail('Something is shown before the demo is there'),
      () => undefined,
    );
  letIn();
  await button.waitFor();
  assert.equal(await banner.isVisible(), true);
  await page.context().close();
});
