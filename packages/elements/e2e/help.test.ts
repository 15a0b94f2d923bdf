import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const hasFocus = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.textContent.trim() === wanted;
  }, text);

test('S0-28, S4-24, B-33: asking for help in French, by keyboard alone', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  await page.goto(`${origin}/aide.html#support-request=cannot-sign-in`);
  await hasFocus(page, 'Demander de l’aide');
  const help = page.locator('support-request');
  assert.equal(await help.getByLabel('De quoi avez-vous besoin ?').inputValue(), 'cannot-sign-in');
  await type(help.getByLabel('Prénom et nom'), 'Zoé Lachance');
  await type(help.getByLabel('Que se passe-t-il ?'), 'Mot de passe : tournesol');
  await type(help.getByLabel('Courriel', { exact: true }), 'zoe.lachance@example.org');
  await page.keyboard.press('Enter');
  await help
    .getByRole('link', { name: 'Ce texte semble contenir un mot de passe.' })
    .or(help.getByText('Ce texte semble contenir un mot de passe.').first())
    .first()
    .waitFor();
  await type(help.getByLabel('Que se passe-t-il ?'), 'Le bouton ne répond pas.');

  await page.reload();
  await help.getByLabel('Prénom et nom').waitFor();
  assert.equal(await help.getByLabel('Que se passe-t-il ?').inputValue(), 'Le bouton ne répond pas.');
  await press(languageLink(page));
  assert.equal(await help.getByLabel('First and last name').inputValue(), 'Zoé Lachance');
  await press(languageLink(page));
  await press(help.getByRole('button', { name: 'Envoyer la demande' }));
  await hasFocus(page, 'Demande reçue');
  await help.getByText('Nous vous écrirons au plus tard le').waitFor();
  const reference = await help.locator('[part=reference] strong').textContent();
  assert.match(reference ?? '', /^D-[0-9A-F]{8}$/);
  await page.reload();
  await help.getByText(reference ?? '').waitFor();
  await press(help.getByRole('link', { name: 'Retour à l’accueil' }));
  await page.waitForURL(`${origin}/index.html`);

  const said = await leaks([page], seen, ['Lachance', 'tournesol', 'ne répond pas']);
  assert.deepEqual(
    said.filter((line) => !line.startsWith('storage')),
    [],
  );
  assertQuiet(seen, origin);
});

test('S1-27, S1-01, S4-03: what is left, in English at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in.html`);
  await page.getByLabel('Email or member number').fill('anso@example.org');
  await page.getByLabel('Password', { exact: true }).fill('tournesol');
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.locator('profile-editor').getByRole('button', { name: 'Yes, everything is right' }).waitFor();
  await page.goto(`${origin}/en/first-steps.html`);
  const steps = page.locator('onboarding-checklist');
  const profile = steps.getByRole('listitem').filter({ hasText: 'Profile' });
  await profile.getByText('To do').waitFor();
  await assertFitsPhone(page);
  await profile.getByRole('link', { name: 'Check my profile' }).tap();
  await page.locator('profile-editor').getByRole('button', { name: 'Yes, everything is right' }).tap();
  await page.locator('profile-editor').getByText('Your details are confirmed.').waitFor();
  await page.goBack();
  await steps.getByRole('listitem').filter({ hasText: 'Profile' }).getByText('Done', { exact: true }).waitFor();
  await assertFitsPhone(page);

  await page.goto(`${origin}/en/help.html`);
  const help = page.locator('support-request');
  await help.getByText('Request of Anso').waitFor();
  await help.getByLabel('What do you need?').selectOption('more-seats');
  await help.getByLabel('By phone').check();
  await assertFitsPhone(page);
  await help.getByLabel('Organization', { exact: true }).fill('Conseil régional');
  await help.getByLabel('Number of seats in all').fill('75');
  await help.getByRole('button', { name: 'Send the request' }).tap();
  await help.getByText('We will call you by').waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
});
