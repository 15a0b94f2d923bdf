import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

/** Of the sealed strike vote of last year, in the demo's own union. */
const tracker = 'QF5N-8R2C-WT7J-4KXV';

test('B-20: from the results to the proof that a ballot is on the list, by keyboard alone, signed in or not', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/resultats.html#vote-results=mandate-2025`);
  const results = page.locator('vote-results');
  await results.getByText('Proposition adoptée').waitFor();
  await results.getByRole('row', { name: /^Pour 263/ }).waitFor();
  await press(results.getByRole('link', { name: 'Vérifier mon code de suivi' }));
  await page.waitForURL(`${origin}/bulletin.html#ballot-receipt=mandate-2025`);

  const receipt = page.locator('ballot-receipt');
  await type(receipt.getByRole('textbox', { name: 'Code de suivi' }), tracker.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Enter');
  await receipt.getByText('un bulletin est enregistré sous ce code.').waitFor();
  await receipt.getByText(/Preuve vérifiée sur votre appareil/).waitFor();
  assert.match((await receipt.getByText(/dans la liste, qui a/).textContent()) ?? '', /316/);
  assert.doesNotMatch(page.url(), /QF5N/);

  await type(receipt.getByRole('textbox', { name: 'Code de suivi' }), tracker.replace('QF5N', 'QF5M'));
  await page.keyboard.press('Enter');
  await receipt.getByText('Aucun bulletin de ce vote ne porte ce code.').waitFor();
  assertQuiet(seen, origin);
  await context.close();
});

test('rule 23, B-20: a ranked count, in English at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/en/results.html#vote-results=council`);
  const results = page.locator('vote-results');
  await results.getByText('Elected: Chantal Dubé and Bruno Caron').waitFor();
  await results.getByText('The count, in 5 rounds').tap();
  await results.getByText('Round 5').waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
  await context.close();
});
