import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { demoCredentials } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { signInToDemo, startDemo } from './support/demo.ts';
import { press } from './support/keyboard.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

test('S4-08, S4-16, B-15: from the name menu to a receipt and its PDF, by keyboard alone', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await press(page.locator('member-menu').getByRole('button', { name: /Tremblay/ }));
  const receipts = page.getByRole('menuitem', { name: 'Mes reçus' });
  await receipts.waitFor();
  for (let item = 0; item < 9 && !(await receipts.evaluate((link) => link.matches(':focus'))); item++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/historique.html#member-history=receipts`);
  const history = page.locator('member-history');
  await history.getByRole('heading', { name: 'Reçus de paiement' }).waitFor();
  await history.getByRole('heading', { name: 'Reçus fiscaux' }).waitFor();

  const download = page.waitForEvent('download');
  await press(history.getByRole('button', { name: /^Obtenir le PDF/ }).first());
  const file = await download;
  assert.match(file.suggestedFilename(), /^recu-\d{4}-\d{6}\.pdf$/);
  assert.equal((await readFile(await file.path())).subarray(0, 5).toString(), '%PDF-');
  await history.getByText('Le document est prêt.').waitFor();
  assertQuiet(seen, origin);
  await context.close();
});

test('S4-12, S4-14, S4-15: a registration leads to its payment and back; the year as a file for a spreadsheet', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/historique.html`);
  const history = page.locator('member-history');
  await history.getByRole('row', { name: /Don au fonds de grève/ }).waitFor();
  await history.getByRole('tab', { name: 'Transactions' }).focus();
  await page.keyboard.press('ArrowRight');
  await press(history.getByRole('button', { name: 'Détails – Soirée au théâtre, deux billets' }));
  await press(history.getByRole('link', { name: /^Voir la transaction/ }));
  await history.getByText('Carte •••• 4242').waitFor();
  await history.getByRole('tab', { name: 'Transactions', selected: true }).waitFor();
  await page.goBack();
  await page.goBack();

  await page.goto(`${origin}/historique.html#member-history=transactions`);
  await page.reload();
  await history.getByRole('row', { name: /Don au fonds de grève/ }).waitFor();
  const years = history.getByLabel('Année');
  const year = (await years.locator('option').nth(1).getAttribute('value')) ?? '';
  await years.selectOption(year);
  const download = page.waitForEvent('download');
  await press(history.getByRole('button', { name: 'Télécharger la liste (CSV)' }));
  const file = await download;
  assert.equal(file.suggestedFilename(), `transactions-${year}.csv`);
  const [heading = '', ...lines] = (await readFile(await file.path(), 'utf16le')).trimEnd().split('\r\n');
  assert.ok(heading.startsWith('\uFEFFDate\tTransaction\tMontant\t'));
  assert.ok(lines.length > 0 && lines.every((line) => line.startsWith(`${year}-`)));
  assertQuiet(seen, origin);
  await context.close();
});

test('S4-12, A10: the history in English at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in.html`);
  await page.getByLabel('Email or member number').fill(demoCredentials.memberNumber);
  await page.getByLabel('Password', { exact: true }).fill(demoCredentials.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('profile-editor').getByRole('button', { name: 'Edit' }).waitFor();
  await page.goto(`${origin}/en/history.html`);
  const history = page.locator('member-history');
  await history.getByRole('button', { name: 'Details – Gift to the strike fund' }).tap();
  await history.getByText('This payment is not confirmed yet.').waitFor();
  await history.getByRole('tab', { name: 'Receipts' }).tap();
  await history
    .getByRole('button', { name: /^Get the PDF/ })
    .first()
    .tap();
  // On a phone nothing is saved by itself: links to press
  await history.getByRole('link', { name: 'Save', exact: true }).waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
  await context.close();
});
