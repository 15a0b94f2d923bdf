import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ServedMock } from '@trait-union/mock-server/http';
import { giveAuthenticator } from './support/authenticator.ts';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { press, type } from './support/keyboard.ts';
import { LOGIN, pageOf } from './support/page.ts';
import { assertFitsPhone } from './support/phone.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { servePortal, serveSite } from './support/site.ts';
import { assertQuiet, watch, type Watch } from './support/watch.ts';

const browser = await launchBrowser();

interface Opened {
  page: Page;
  mock: ServedMock;
  origin: string;
  seen: Watch;
}

/** A site whose portal has passkeys. Browsers take them over plain http on this machine alone, and by its name. */
async function open(lang: 'fr' | 'en', size?: { width: number; height: number }): Promise<Opened> {
  let portal = '';
  const pages = { '/': LOGIN, '/profil': '<profile-editor></profile-editor>' };
  const site = await serveSite(
    Object.fromEntries(Object.entries(pages).map(([path, body]) => [path, () => pageOf({ portal, body, lang })])),
  );
  const origin = site.origin('localhost');
  const mock = await servePortal({ scenario: 'passkeys', host: 'localhost', allowOrigins: [origin] });
  mock.portal.db.removePasskey(mock.portal.db.passkeysOf('k7w2m9')[0]?.credentialId ?? '');
  portal = mock.baseUrl;
  const visitor = await newVisitor(browser, { locale: `${lang}-CA`, ...(size && { viewport: size }) });
  const seen = watch(visitor);
  return { page: await visitor.newPage(), mock, origin, seen };
}

test('B-02: by keyboard alone, a passkey is added in the profile, named, and signs in the next time', async () => {
  const { page, mock, origin, seen } = await open('fr');
  await page.goto(origin);
  const device = await giveAuthenticator(page);
  await type(page.getByLabel('Courriel ou numéro de membre'), '101-0427');
  await type(page.getByLabel('Mot de passe', { exact: true }), 'tournesol');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  await page.goto(`${origin}/profil`);
  await press(page.getByRole('button', { name: 'Ajouter une clé d’accès' }));
  await type(page.getByLabel('Nom de la clé d’accès'), 'Téléphone');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'Clés d’accès' }).getByText('Téléphone', { exact: true }).waitFor();
  assert.equal(await device.count(), 1);
  await page.context().clearCookies();
  await page.goto(origin);
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  const { requests } = mock.portal;
  assert.equal(requests.filter(({ operation }) => operation === 'session.signIn').length, 1);
  assert.equal(requests.filter(({ operation }) => operation === 'session.signInWithPasskey').length, 1);
  assertQuiet(seen, origin, mock.url);
});

test('B-02, A10: in English at 320 px, a passkey is added and removed, and nothing is cut off', async () => {
  const { page, mock, origin, seen } = await open('en', { width: 320, height: 640 });
  await page.goto(origin);
  await giveAuthenticator(page);
  await page.getByLabel('Email or member number').fill('101-0427');
  await page.getByLabel('Password', { exact: true }).fill('tournesol');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: `Hello, ${NAME}` }).waitFor();
  await page.goto(`${origin}/profil`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('A name that is as long as a name of a passkey may ever be, 64 ch');
  await assertFitsPhone(page);
  await page.getByRole('button', { name: 'Save' }).click();
  const remove = page.getByRole('button', { name: /^Remove the passkey/ });
  await remove.waitFor();
  await assertFitsPhone(page);
  await remove.click();
  await assertFitsPhone(page);
  await page.getByRole('button', { name: 'Yes, remove it' }).click();
  await page.getByText('You have no passkey yet.').waitFor();
  assert.deepEqual(mock.portal.db.passkeysOf('k7w2m9'), []);
  assertQuiet(seen, origin, mock.url);
});

test('S15, B-02: an open page is asked who is there before a passkey is added, and a passkey answers', async () => {
  const { page, mock, origin } = await open('fr');
  await page.goto(origin);
  await giveAuthenticator(page);
  await signIn(page);
  await page.getByRole('heading', { name: `Bonjour, ${NAME}` }).waitFor();
  await page.goto(`${origin}/profil`);
  await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  mock.portal.faults.set('step-up', { operation: 'passkeys.remove' });
  await page.getByRole('button', { name: /^Retirer la clé d’accès/ }).click();
  await page.getByRole('button', { name: 'Oui, la retirer' }).click();
  await page.getByRole('button', { name: 'Utiliser une clé d’accès' }).click();
  await page.getByText('Vous n’avez pas encore de clé d’accès.').waitFor();
});
