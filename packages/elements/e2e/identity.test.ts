import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { identityMembers } from '@trait-union/mock-server';
import { camera, card, specimens } from '../../mock-server/src/test/upload-corpus.ts';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { signIn } from './support/sign-in.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const licence = { name: 'Marie Tremblay.png', mimeType: 'image/png', buffer: Buffer.from(card(480, 300)) };
const placed = specimens['a picture that tells where it was taken'];
const photo = { name: placed.name, mimeType: 'image/png', buffer: Buffer.from(placed.bytes) };

/** Opens the system's picker from the keyboard, and takes a file in it. */
async function pick(place: Locator, file: typeof licence): Promise<void> {
  const [chooser] = await Promise.all([place.page().waitForEvent('filechooser'), open(place)]);
  await chooser.setFiles(file);
}

async function open(place: Locator): Promise<void> {
  await place.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await place.evaluate((element) => element.matches(':focus'))) break;
    await place.page().keyboard.press('Tab');
  }
  await place.page().keyboard.press('Space');
}

const widget = (page: Page): Locator => page.locator('identity-check');

test('S1-08, S1-09, S1-10, S1-11, S1-12: one document in French, by keyboard alone; nothing of it is left behind', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  await page.goto(`${origin}/connexion.html`);
  await signIn(page);
  await page.waitForURL(`${origin}/profil.html`);
  await page.goto(`${origin}/identite.html`);

  const way = page.getByRole('radio', { name: /^Un seul document/ });
  await way.waitFor();
  await widget(page).getByText('Ils sont supprimés au plus tard 30 jours').waitFor();
  await widget(page).getByText('Carte d’assurance maladie').waitFor();
  assert.equal(await widget(page).locator('input[type=file]').count(), 0, 'all of it before anything can be chosen');
  for (let presses = 0; presses < 60 && !(await way.evaluate((one) => one.matches(':focus'))); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await press(page.getByRole('button', { name: 'Continuer', exact: true }));

  const place = page.getByLabel('Document avec votre photo et votre adresse', { exact: true });
  await pick(place, {
    ...licence,
    name: 'carte.png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await widget(page).getByText('ce n’est pas un fichier accepté').waitFor();
  await pick(place, licence);
  await page.getByRole('img', { name: 'Aperçu de Marie Tremblay.png' }).waitFor();
  await press(page.getByRole('button', { name: 'Envoyer', exact: true }));
  await widget(page).getByText('Envoyé, en attente de notre réponse').waitFor();
  await page.getByRole('img', { name: 'Document 1' }).waitFor();
  assert.ok(await page.locator('identity-check h2').evaluate((heading) => heading.matches(':focus')));

  const said = await leaks([page], seen, ['Tremblay.png', 'tournesol', 'data:image', 'blob:']);
  assert.deepEqual(
    said.filter((line) => !line.includes('Tremblay-C')),
    [],
  );
  assertQuiet(seen, origin);
});

test('S1-08, S1-09, S1-11, S1-12: two documents in English at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in.html`);
  await page.getByLabel('Email or member number').fill('101-0427');
  await page.getByLabel('Password', { exact: true }).fill('tournesol');
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.waitForURL(`${origin}/en/profile.html`);
  await page.goto(`${origin}/en/identity.html`);
  await widget(page).getByText('They are deleted within 30 days').waitFor();
  await widget(page).getByText('Health insurance card').waitFor();
  await assertFitsPhone(page);
  await page.getByText('Two documents: my photo on one').tap();
  await assertFitsPhone(page);
  await page.getByRole('button', { name: 'Continue' }).tap();
  await page.locator('identity-check [part=camera]').first().waitFor();
  await page.getByLabel('Take a photo – Document with your photo').setInputFiles(photo);
  await page.getByLabel('Document with your address', { exact: true }).setInputFiles(licence);
  await page.getByRole('img', { name: 'Preview of photo.png' }).waitFor();
  await page.getByRole('img', { name: 'Preview of Marie Tremblay.png' }).waitFor();
  await assertFitsPhone(page);
  await page.getByRole('button', { name: 'Send', exact: true }).tap();
  await widget(page).getByText('Sent, waiting for our answer').waitFor();
  await assertFitsPhone(page);
  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage), history.state]),
  );
  assert.ok(!kept.includes(camera) && !kept.includes('iVBOR') && !kept.includes('/9j/'), 'no picture in the browser');
  assertQuiet(seen, origin);
});

for (const [member, words] of [
  [identityMembers.identityAccepted, 'Documents supprimés au plus tard le'],
  [identityMembers.identityRefused, 'Le document est illisible.'],
  [identityMembers.identityDeleted, 'Documents supprimés le'],
] as const) {
  test(`S1-10, S1-11: ${words} (${member})`, async () => {
    const context = await newVisitor(browser);
    const seen = watch(context);
    const page = await context.newPage();
    await page.goto(`${origin}/connexion.html`);
    await signIn(page, { memberNumber: member, password: 'tournesol' });
    await page.waitForURL(`${origin}/profil.html`);
    await page.goto(`${origin}/identite.html`);
    await widget(page).getByText(words).waitFor();
    assertQuiet(seen, origin);
  });
}
