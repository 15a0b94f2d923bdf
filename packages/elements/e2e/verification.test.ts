import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

/** A member whose e-mail nobody has verified. */
const noemie = { number: '101-0618', password: 'tournesol', email: 'noemie.belanger@example.org' };

const links = async (page: Page): Promise<string[]> =>
  page
    .locator('section li a')
    .evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).hash));

test('S1-05, S1-06, S1-07, S0-17: an e-mail is verified, then changed, in French, by keyboard alone', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('email-verification');
  const mailbox = page.getByText(/Courriels de démonstration/);

  await page.goto(`${origin}/connexion.html`);
  await type(page.getByLabel('Courriel ou numéro de membre'), noemie.number);
  await type(page.getByLabel('Mot de passe', { exact: true }), noemie.password);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${origin}/profil.html`);
  await page.goto(`${origin}/verification.html`);
  await widget.getByText('Non vérifié').waitFor();
  await press(widget.getByRole('button', { name: /^Envoyer le courriel de vérification/ }));
  await widget.getByText(/^Le lien expire dans/).waitFor();
  assert.equal(await widget.getByRole('button', { name: /^Renvoyer/ }).getAttribute('aria-disabled'), 'true');
  await page.reload();
  await widget.getByText('En attente de vérification').waitFor();

  await press(mailbox);
  await press(page.getByRole('link', { name: 'Vérifier mon courriel' }));
  await widget.getByText('Votre courriel est vérifié.').waitFor();
  await widget.getByText('Vérifié', { exact: true }).waitFor();
  assert.equal(page.url(), `${origin}/verification.html`);
  await page.reload();
  await widget.getByText('Vérifié', { exact: true }).waitFor();

  await press(widget.getByRole('button', { name: /^Changer d’adresse/ }));
  await type(widget.getByLabel('Nouvelle adresse'), 'noemie.b@example.org');
  await page.reload();
  assert.equal(await widget.getByLabel('Nouvelle adresse').inputValue(), 'noemie.b@example.org');
  await press(languageLink(page));
  assert.equal(await widget.getByLabel('New address').inputValue(), 'noemie.b@example.org');
  await press(languageLink(page));
  await press(widget.getByRole('button', { name: 'Envoyer le lien' }));
  await widget.getByText('Nos messages continuent d’arriver ici').waitFor();
  await widget.getByText(noemie.email).waitFor();
  const [newest = ''] = await links(page);
  await page.goto(`${origin}/verification.html${newest}`);
  await widget.getByText('Votre courriel est vérifié.').waitFor();
  await widget.getByText('noemie.b@example.org').waitFor();
  assert.equal(await widget.getByText(noemie.email).count(), 0);
  assertQuiet(seen, origin);
});

test('S0-18, S0-21: a link that is no good, and one that was used, in English, at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('email-verification');

  await page.goto(`${origin}/en/verification.html#email-verification=0123456789abcdef`);
  await widget.getByText('This link is incomplete').waitFor();
  await assertFitsPhone(page);
  await widget.getByRole('link', { name: 'Sign in to the members’ area' }).tap();
  await page.getByLabel('Email or member number').fill(noemie.number);
  await page.getByLabel('Password', { exact: true }).fill(noemie.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.waitForURL(`${origin}/en/profile.html`);
  await page.goto(`${origin}/en/verification.html`);
  await widget.getByRole('button', { name: /^Send the verification email/ }).tap();
  await widget.getByText(/^The link expires in/).waitFor();
  await assertFitsPhone(page);
  const [link = ''] = await links(page);
  for (const said of ['Your email is verified.', 'This link has already been used']) {
    await page.goto(`${origin}/en/index.html`);
    await page.goto(`${origin}/en/verification.html${link}`);
    await widget.getByText(said).waitFor();
    await assertFitsPhone(page);
  }
  assertQuiet(seen, origin);
});
