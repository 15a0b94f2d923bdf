import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo, signInToDemo } from './support/demo.ts';
import { press } from './support/keyboard.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const patience = 60_000;

/** From the renewal to the demo's bank, for the sample member. */
async function goToBank(): Promise<Page> {
  const visitor = await newVisitor(browser);
  const page = await visitor.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/renouvellement.html`);
  await page.getByRole('radio', { name: 'Carte de crédit ou de débit' }).check();
  await page.getByRole('button', { name: /^Payer \d/ }).click();
  await page.waitForURL(`${origin}/banque.html?session=*`);
  return page;
}

const bank = (page: Page, name: string): Promise<void> => press(page.locator('main').getByRole('button', { name }));

const shows = (page: Page, words: string): Promise<void> =>
  page.locator('renewal-checkout').getByText(words).first().waitFor({ timeout: patience });

test('S4-18, S4-21: the demo’s bank is plainly a simulation, asks for no card, and takes a payment after a second step', async () => {
  const page = await goToBank();
  const seen = watch(page.context());
  await page.getByText('Ceci est une simulation').waitFor();
  assert.equal(await page.locator('input, textarea, select').count(), 0);
  await bank(page, 'Demander une vérification d’abord');
  await bank(page, 'Oui, c’est moi');
  await shows(page, 'Votre paiement est reçu.');
  assertQuiet(seen, origin);
  await page.context().close();
});

test('S4-18: it declines, and what is left there undone is gone on with', async () => {
  const page = await goToBank();
  await page.getByRole('link', { name: 'Retourner au site du syndicat sans rien faire' }).click();
  await shows(page, 'Nous n’avons pas encore de nouvelles de votre paiement.');
  await page.getByRole('button', { name: 'Continuer le paiement' }).click();
  await page.waitForURL(`${origin}/banque.html?session=*`);
  await bank(page, 'Refuser la carte');
  await shows(page, 'Le paiement n’a pas réussi.');
  await page.context().close();
});

test('S4-18: its word may come late', async () => {
  const page = await goToBank();
  await bank(page, 'L’accepter, mais le confirmer dans 20 secondes');
  await shows(page, 'Nous ne savons pas encore si votre paiement a réussi.');
  await shows(page, 'Votre paiement est reçu.');
  await page.context().close();
});

test('S4-18: in English, at 320 px', async () => {
  const visitor = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
  const page = await visitor.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/en/renewal.html`);
  await page.getByRole('radio', { name: 'Credit or debit card' }).check();
  await page.getByRole('button', { name: /^Pay \$/ }).click();
  await page.getByText('This is a simulation').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(overflow, 0);
  await bank(page, 'Cancel');
  await page.locator('renewal-checkout').getByText('The order is cancelled.').waitFor({ timeout: patience });
  await page.context().close();
});
