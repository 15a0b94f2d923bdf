import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCredentials, severalOrganizations } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN, MENU, PROFILE } from './support/page.ts';
import { openTab, openUnion } from './support/union.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const { password } = demoCredentials;
const memberNumber = severalOrganizations.two;
const name = 'Maude Lépine-Gauthier';
const [home, work] = ['812, rue Marie-de-l’Incarnation', '155, rue Saint-Paul'];

test('B-29: another organisation in French, by keyboard alone; the other tab follows, and no word of it gets out', async () => {
  const union = await openUnion(browser, { body: MENU + LOGIN + PROFILE });
  await recordLeaks(union.visitor);
  const [page, tab] = [await openTab(union), await openTab(union)];
  await page.bringToFront();
  await type(page.getByLabel('Courriel ou numéro de membre'), memberNumber);
  await type(page.getByLabel('Mot de passe', { exact: true }), password);
  await page.keyboard.press('Enter');
  for (const one of [page, tab]) await one.getByText(home).waitFor();

  await press(page.getByRole('button', { name }));
  const cooperative = page.getByRole('menuitemradio', { name: /Coopérative du Vieux-Port/ });
  await cooperative.waitFor();
  await page.keyboard.press('End');
  await page.locator('member-menu [role=menuitemradio]:focus').getByText('gestionnaire des accès').waitFor();
  const begun = Date.now();
  await page.keyboard.press('Enter');
  await tab.getByText(work).waitFor();
  const took = Date.now() - begun;
  await page.getByText(work).waitFor();
  assert.ok(took < 5_000, `the other tab followed after ${took} ms`);
  for (const one of [page, tab]) assert.equal(await one.getByText(home).count(), 0);
  await page.getByText('C’est fait : vous agissez maintenant pour Coopérative du Vieux-Port.').waitFor();
  assert.equal(await cooperative.getAttribute('aria-checked'), 'true');

  await tab.reload();
  await tab.getByText(work).waitFor();
  assert.deepEqual(
    await leaks([page, tab], union.seen, [memberNumber, '318-0007', 'Lépine', home, work, 'Coopérative', password]),
    [],
  );
  assertQuiet(union.seen, union.origin, union.api);
  await union.visitor.close();
});

test('B-29, S4-11: another organization in English, at 320 px; what is not saved is asked about first', async () => {
  const context = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
  const seen = watch(context);
  const page = await context.newPage();
  const fits = async (): Promise<void> => {
    const { scrollWidth, clientWidth } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      clientWidth: document.documentElement.clientWidth,
    }));
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
  };
  const menu = page.locator('member-menu');
  const profile = page.locator('profile-editor');

  await page.goto(`${origin}/en/sign-in.html`);
  await page.getByLabel('Email or member number').fill(memberNumber);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await profile.getByRole('button', { name: 'Edit' }).click();
  await profile.getByLabel('Preferred first name').fill('Mado');

  const choose = async (): Promise<void> => {
    await menu.getByRole('menuitemradio', { name: /Coopérative du Vieux-Port access manager/ }).click();
  };
  await menu.getByRole('button', { name }).click();
  await menu.getByRole('menuitemradio', { name: /section locale 101/ }).waitFor();
  await fits();
  await choose();
  const dialog = menu.getByRole('dialog', { name: 'Discard your changes?' });
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  assert.equal(await profile.getByLabel('Preferred first name').inputValue(), 'Mado');
  await choose();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await menu.getByText('Member number 318-0007').waitFor();
  await fits();
  await page.keyboard.press('Escape');
  await profile.getByText(work).waitFor();
  assert.equal(await page.getByText('Mado').count(), 0);
  assertQuiet(seen, origin);
  await context.close();
});
