import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newcomers } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const { ready } = newcomers;
const password = 'quatre mots bien pesés';

/** What the page suggests typing, in the order of the form. */
const suggestions = (page: Page): Promise<string[]> => page.locator('#demo dd kbd').allTextContents();

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test('S0-07, S0-12, S0-13, S0-14, S0-16: signing up in French, by keyboard alone, from the sign-in page', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  const widget = page.locator('signup-match');
  const field = (name: string) => widget.getByLabel(name, { exact: true });
  const button = (name: string) => widget.getByRole('button', { name, exact: true });

  await page.goto(`${origin}/inscription.html`);
  const [number = '', givenName = '', familyName = '', email = ''] = await suggestions(page);
  await press(button('Continuer'));
  await widget.getByText('4 renseignements sont à corriger').waitFor();
  assert.ok(await field('Numéro de membre').evaluate((element) => element.matches(':focus')));
  await page.keyboard.type(number.replace('-', ' '));
  await type(field('Prénom'), givenName.toUpperCase());
  await type(field('Nom de famille'), familyName);
  await type(field('Courriel'), 'autre@example.org');
  await page.keyboard.press('Enter');
  await widget.getByText('Ces renseignements ne correspondent pas à nos dossiers.').waitFor();
  assert.equal(await widget.getByRole('listitem').filter({ hasText: 'numéro d’employé' }).count(), 1);

  await page.reload();
  await field('Courriel').waitFor();
  assert.equal(await field('Prénom').inputValue(), givenName.toUpperCase());
  await type(field('Courriel'), email);
  await page.keyboard.press('Enter');
  await heading(page, 'Choisissez votre mot de passe').waitFor();
  assert.equal(await field('Nom d’utilisateur').inputValue(), email);
  await type(field('Mot de passe'), password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/profil.html`);

  const name = `${ready.givenName} ${ready.familyName}`;
  await page.locator('member-menu').getByRole('button', { name }).waitFor();
  await page.locator('profile-editor').getByText(ready.memberNumber).waitFor();

  const found = await leaks([page], seen, [password]);
  // The demo's own backend is kept in the tab
  assert.deepEqual(
    found.filter((leak) => !leak.startsWith('storage')),
    [],
  );
  assertQuiet(seen, origin);
  await context.close();
});

test('S0-19, A7, A10: in English at 320 px: a message that waits, and asking for help without typing twice', async () => {
  const context = await newVisitor(browser, { viewport: { width: 320, height: 700 } });
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('signup-match');
  const fits = async () => {
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'no sideways scroll');
  };

  await page.goto(`${origin}/en/sign-up.html`);
  const { memberNumber, givenName, familyName, email } = newcomers.pending;
  await widget.getByLabel('Member number').fill(memberNumber);
  await widget.getByLabel('First name').fill(givenName);
  await widget.getByLabel('Last name').fill(familyName);
  await widget.getByLabel('Email').fill(email);
  await fits();
  await widget.getByRole('button', { name: 'I need help' }).click();
  const request = page.locator('support-request');
  await request.getByLabel(/Member number/).waitFor();
  assert.equal(await request.getByLabel(/Member number/).inputValue(), memberNumber);
  await fits();
  await widget.getByRole('button', { name: 'Back to sign-up' }).click();
  await widget.getByRole('button', { name: 'Continue', exact: true }).click();
  await heading(page, 'A message is waiting for you').waitFor();
  await widget.getByText('You can have it sent again in').waitFor();
  await fits();
  await page.reload();
  await heading(page, 'A message is waiting for you').waitFor();
  await widget.getByRole('button', { name: 'I need help' }).click();
  await request.getByLabel(/Member number/).waitFor();
  await page.reload();
  await request.getByLabel(/Member number/).waitFor();
  await widget.getByRole('button', { name: 'Back to sign-up' }).click();
  await widget.getByRole('button', { name: 'Back to sign-up' }).click();
  assert.equal(await widget.getByLabel('Email').inputValue(), email);

  assertQuiet(seen, origin);
  await context.close();
});

test('S0-14, R17: every tab follows a sign-up, as every widget of the page does', async () => {
  const context = await newVisitor(browser);
  const page = await context.newPage();
  const other = await context.newPage();
  await other.goto(`${origin}/connexion.html`);
  await other.getByRole('button', { name: 'Se connecter' }).waitFor();
  await page.bringToFront();
  await page.goto(`${origin}/inscription.html`);
  const widget = page.locator('signup-match');
  const details = await suggestions(page);
  for (const [index, label] of ['Numéro de membre', 'Prénom', 'Nom de famille', 'Courriel'].entries()) {
    await widget.getByLabel(label, { exact: true }).fill(details[index] ?? '');
  }
  await widget.getByRole('button', { name: 'Continuer' }).click();
  await widget.getByLabel('Mot de passe', { exact: true }).fill(password);
  await widget.getByRole('button', { name: 'Activer mon accès' }).click();
  await page.waitForURL(`${origin}/profil.html`);
  await other
    .locator('member-login')
    .getByRole('heading', { name: `Bonjour, ${ready.givenName} ${ready.familyName}` })
    .waitFor();
  await context.close();
});
