import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Download, Locator, Page } from 'playwright-core';
import { associationMembers, demoCredentials } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { signInToDemo, startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { LOGIN } from './support/page.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { poll } from './support/poll.ts';
import { signIn } from './support/sign-in.ts';
import { openTab, openUnion } from './support/union.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const { password } = demoCredentials;

const library = (page: Page): Locator => page.locator('document-library');
const says = (page: Page, words: RegExp | string): Promise<void> => library(page).getByText(words).first().waitFor();
const button = (page: Page, name: RegExp): Locator => library(page).getByRole('button', { name });

/** A tab that only saves a file is gone before anybody could ask it: the page that opened it is told. */
const saved = (page: Page): Promise<Download> => page.waitForEvent('download');

test('S3-09: found in French by keyboard alone, and opened in a tab of its own', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/documents.html`);
  await says(page, '24 documents');
  await type(library(page).getByLabel('Chercher un document'), 'vigueur');
  await says(page, '1 document trouvé');
  const [file] = await Promise.all([saved(page), press(button(page, /^Ouvrir – Tableau CSV/))]);
  assert.match(await readFile(await file.path(), 'utf8'), /Échelon;Taux horaire/);
  const link = library(page).getByRole('link', { name: /^Ouvrir le fichier/ });
  assert.equal(await link.evaluate((element) => element.matches(':focus')), true);
  assertQuiet(seen, origin);
  await context.close();
});

test('S3-09, A10: in English at 320 px', async () => {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/en/documents.html`);
  await says(page, '24 documents');
  await library(page).getByLabel('Category').selectOption({ label: 'Health and safety (5)' });
  await says(page, '5 documents found');
  await assertFitsPhone(page);
  await context.close();
});

test('S3-09, P2: from a portal elsewhere by a signed address, which needs no cookie and names nothing', async () => {
  const union = await openUnion(browser, { body: `${LOGIN}<document-library></document-library>` });
  const page = await openTab(union);
  await signIn(page);
  await says(page, '24 documents');
  await library(page).getByLabel('Chercher un document').fill('vigueur');
  await says(page, '1 document trouvé');
  const [file] = await Promise.all([saved(page), button(page, /^Ouvrir – Tableau CSV/).click()]);
  assert.equal(file.suggestedFilename(), 'Échelles salariales en vigueur.csv');
  const answer = await fetch(file.url());
  assert.deepEqual([answer.status, (await answer.arrayBuffer()).byteLength], [200, 96_000]);
  for (const request of union.seen.requests) assert.doesNotMatch(request.url(), /vigueur/i);
  await union.visitor.close();
});

test('S3-08, S3-09: whoever is not ticked reads why and whom to ask; once ticked, the documents', async () => {
  const union = await openUnion(browser, {
    scenario: 'association',
    body: `${LOGIN}<document-library></document-library>`,
    other: `${LOGIN}<access-manager></access-manager>`,
  });
  const page = await openTab(union);
  await signIn(page, { memberNumber: associationMembers.secondaryMember, password });
  await says(page, 'Vous n’avez pas accès à la documentation.');
  const visitor = await newVisitor(browser);
  const managers = await visitor.newPage();
  await managers.goto(`${union.origin}/other`);
  await signIn(managers, { memberNumber: associationMembers.accessManager, password });
  await managers.getByLabel('Chercher une personne').fill('Lafleur');
  const tick = managers.getByRole('checkbox', { name: 'Documentation – Jeanne Lafleur' });
  await tick.check();
  await page.bringToFront();
  await poll(async () => {
    // Driven pages all believe that they are in front, and are told nothing
    await page.evaluate(() => {
      dispatchEvent(new Event('focus'));
    });
    return (await library(page).locator('[part=document]').count()) > 0;
  });
  await visitor.close();
  await union.visitor.close();
});
