import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, signInToDemo, startDemo } from './support/demo.ts';
import { press, toggle, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const widget = (page: Page): ReturnType<Page['locator']> => page.locator('renewal-checkout');
const due = (page: Page, amount: RegExp): Promise<void> =>
  widget(page).locator('[part=quote][aria-busy=false] [part=due]').filter({ hasText: amount }).waitFor();

test('S4-13, S4-19, S4-22, B-13, B-14, B-33: renewing in French, by keyboard alone, by cheque', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/renouvellement.html#renewal-checkout`);
  const checkout = widget(page);
  await due(page, /^165,00/);
  await checkout.getByText('Nouvelle échéance').first().waitFor();

  await toggle(checkout.getByRole('radio', { name: 'Aucune' }).first());
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  await type(checkout.getByLabel('Votre montant'), '4');
  await press(checkout.getByRole('button', { name: 'Continuer' }));
  await checkout.getByRole('link', { name: /La contribution est de 5,00/ }).waitFor();
  await type(checkout.getByLabel('Votre montant'), '12,50');
  await due(page, /^177,50/);
  await press(checkout.getByRole('button', { name: 'Utiliser FIDELITE-10' }));
  await due(page, /^167,50/);

  await page.reload();
  await due(page, /^167,50/);
  await press(languageLink(page));
  await checkout.getByRole('button', { name: 'Pay $167.50' }).waitFor();
  await press(languageLink(page));

  await toggle(checkout.getByRole('radio', { name: /^Carte de crédit/ }));
  for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowDown');
  await press(checkout.getByRole('button', { name: /^Confirmer, et payer 167,50/ }));
  await checkout.getByText('Votre commande est enregistrée. Il reste à la payer.').waitFor();
  const reference = (await checkout.locator('[part=reference]').textContent()) ?? '';
  assert.match(reference, /^R-[0-9A-F]{8}$/);

  await page.reload();
  await checkout.getByText(reference).waitFor();
  await press(checkout.getByRole('link', { name: 'Retour à l’accueil' }));
  await page.waitForURL(`${origin}/index.html`);

  const told = await leaks([page], seen, ['12,50', 'FIDELITE', reference]);
  assert.deepEqual(
    told.filter((line) => !line.startsWith('storage')),
    [],
  );
  assertQuiet(seen, origin);
});

test('S4-18, S4-20: paying in English at 320 px, at the bank and back', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/en/renewal.html`);
  const checkout = widget(page);
  await due(page, /^\$165\.00/);
  await assertFitsPhone(page);
  await checkout.getByText('Membership level').first().tap();
  await checkout.getByRole('radio', { name: /^Part-time member/ }).check();
  await due(page, /^\$80\.50/);
  await assertFitsPhone(page);
  await checkout.getByRole('button', { name: 'Pay $80.50' }).tap();
  await page.locator('main').getByRole('button', { name: 'Accept the payment' }).tap();
  await checkout.getByText('Your payment was received. Thank you!').waitFor();
  await checkout.getByText('A confirmation was sent to your email address.').waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await assertFitsPhone(page);
  await page.reload();
  await checkout.getByText('Your payment was received. Thank you!').waitFor();
  await page.goto(`${origin}/en/index.html`);
  await page.goto(`${origin}/en/renewal.html`);
  await checkout.getByText('Renewal is not open yet.').waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
});
