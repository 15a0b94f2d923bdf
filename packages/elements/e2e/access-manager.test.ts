import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { associationMembers, demoCredentials } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN } from './support/page.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { signIn } from './support/sign-in.ts';
import { openTab, openUnion } from './support/union.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const { password } = demoCredentials;
/** The voting member of an organisation of the demo. */
const louise = { memberNumber: '401-0001', password };
const manager = { memberNumber: associationMembers.accessManager, password };

const widget = (page: Page): Locator => page.locator('access-manager');
const says = (page: Page, words: RegExp | string): Promise<void> => widget(page).getByText(words).first().waitFor();
const button = (page: Page, name: RegExp | string): Locator => widget(page).getByRole('button', { name });

test('S3-04, S3-07: in the demo, by keyboard alone; closed to whoever does not manage access', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/connexion.html`);
  await signIn(page, louise);
  await page.locator('profile-editor').getByText('401-0001').first().waitFor();
  await page.goto(`${origin}/acces.html`);
  await says(page, 'Louise Audet');
  await type(widget(page).getByLabel('Chercher une personne'), 'audet');
  await says(page, '1 personne trouvée');
  await press(button(page, 'Gérer – Louise Audet'));
  await widget(page).locator('[part=acts]').waitFor();
  await press(button(page, 'Inviter'));
  await widget(page).locator('#opened').waitFor();
  await press(button(page, 'Fermer').first());
  await widget(page).locator('#opened').waitFor({ state: 'detached' });
  assertQuiet(seen, origin);
  await context.close();
});

test('S3-07: in English, to a member who manages nothing, why and the way to help', async () => {
  const context = await newVisitor(browser);
  const page = await context.newPage();
  await page.goto(`${origin}/connexion.html`);
  await signIn(page);
  await page.locator('profile-editor').getByText(demoCredentials.memberNumber).first().waitFor();
  await page.goto(`${origin}/en/access.html`);
  await says(page, 'It is not open to you.');
  await widget(page).getByRole('link', { name: 'Ask for help' }).waitFor();
  await context.close();
});

test('S3-04, A10: at 320 px nothing goes sideways: people, filters, one person, several chosen', async () => {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(`${origin}/connexion.html`);
  await signIn(page, louise);
  await page.locator('profile-editor').getByText('401-0001').first().waitFor();
  await page.goto(`${origin}/acces.html`);
  await says(page, 'Louise Audet');
  await assertFitsPhone(page);
  await button(page, 'Filtrer et trier').click();
  await widget(page).getByLabel('Trier par').waitFor();
  await assertFitsPhone(page);
  await button(page, 'Gérer – Louise Audet').click();
  await widget(page).locator('[part=acts]').waitFor();
  await assertFitsPhone(page);
  await widget(page)
    .getByRole('checkbox', { name: /^Choisir/ })
    .nth(1)
    .check();
  await says(page, '1 personne choisie');
  await assertFitsPhone(page);
  await context.close();
});

test('P2, P5: a name that is searched for is in no address, event, log or store', async () => {
  const union = await openUnion(browser, {
    scenario: 'association',
    body: `${LOGIN}<access-manager></access-manager>`,
  });
  await recordLeaks(union.visitor);
  const page = await openTab(union);
  await signIn(page, manager);
  await says(page, 'Jeanne Lafleur');
  await widget(page).getByLabel('Chercher une personne').fill('chateauvert');
  await says(page, '1 personne trouvée');
  const box = widget(page).locator('[part=documentation]').first();
  await box.click();
  await widget(page).locator('.row[aria-busy=false]').first().waitFor();
  const canaries = [password, 'chateauvert', 'Châteauvert', 'acces.502-0004@example.com'];
  assert.deepEqual(await leaks([page], union.seen, canaries), []);
  await union.visitor.close();
});

test('S3-04: 10,000 people under a strict policy: rows come as one scrolls, and what has the focus stays', async () => {
  const union = await openUnion(browser, {
    scenario: 'association-huge',
    body: `${LOGIN}<access-manager></access-manager>`,
  });
  const page = await openTab(union);
  await signIn(page, manager);
  const rows = widget(page).locator('.row');
  await rows.first().waitFor();
  const table = widget(page).getByRole('table');
  assert.equal(await table.getAttribute('aria-rowcount'), '10001');
  for (const first of [102, 302]) {
    await button(page, 'Afficher plus').evaluate((more) => {
      (more as HTMLElement).click();
    });
    await widget(page).locator(`.row[aria-rowindex="${first}"]:focus`).waitFor();
  }
  assert.ok((await rows.count()) < 80, `${await rows.count()} rows are drawn`);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await widget(page).locator('.row[aria-rowindex="2"]').waitFor();
  assert.equal(await widget(page).locator('.row[aria-rowindex="302"]:focus').count(), 1);
  assertQuiet(union.seen, union.origin, union.api);
  await union.visitor.close();
});
