import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { associationMembers, demoCredentials } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN } from './support/page.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { signIn } from './support/sign-in.ts';
import { openTab, openUnion, type Union } from './support/union.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const { password } = demoCredentials;
/** The voting member of an organisation of the demo. */
const louise = { memberNumber: '401-0001', password };

const board = (page: Page): Locator => page.locator('job-board');
const says = (page: Page, words: RegExp | string): Promise<void> => board(page).getByText(words).first().waitFor();
const button = (page: Page, name: string): Locator => board(page).getByRole('button', { name, exact: true });

test('S3-10: posted in French by keyboard alone, through a reload, then read, and withdrawn', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  await page.goto(`${origin}/connexion.html`);
  await signIn(page, louise);
  await page.locator('profile-editor').getByText('401-0001').first().waitFor();
  await page.goto(`${origin}/emplois.html`);
  await press(button(page, 'Afficher une offre'));
  await type(board(page).getByLabel('Titre du poste'), 'Menuisière d’atelier');
  await board(page).getByLabel('Type d’emploi').selectOption('permanent');
  await board(page).getByLabel('Horaire').selectOption('full-time');
  await type(board(page).getByLabel('Description'), 'Du bois, et des gens.');
  await page.reload();
  await button(page, 'Afficher l’offre').waitFor();
  assert.equal(await board(page).getByLabel('Titre du poste').inputValue(), 'Menuisière d’atelier');
  await press(button(page, 'Afficher l’offre'));
  await says(page, 'Entrez un courriel ou une adresse web où postuler.');
  await type(board(page).getByLabel('Courriel où postuler'), 'atelier@example.org');
  await press(button(page, 'Afficher l’offre'));
  await says(page, 'Votre offre est affichée.');
  await board(page).getByRole('heading', { name: 'Menuisière d’atelier', level: 2 }).waitFor();
  await press(board(page).getByRole('link', { name: 'Toutes les offres' }));
  const link = board(page).getByRole('link', { name: 'Menuisière d’atelier' });
  await press(link);
  await page.waitForURL(/#job-board=[\w-]+$/);
  await says(page, 'Du bois, et des gens.');
  await page.goBack();
  await link.waitFor();
  await page.goForward();
  await press(button(page, 'Retirer l’offre'));
  await press(button(page, 'Retirer'));
  await says(page, 'L’offre est retirée.');
  await press(board(page).getByRole('link', { name: 'Toutes les offres' }));
  await board(page).getByRole('heading', { name: 'Offres d’emploi' }).waitFor();
  await link.waitFor({ state: 'detached' });
  assertQuiet(seen, origin);
  await context.close();
});

test('S3-10, A10: in English at 320 px; whoever has no such role is told why', async () => {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await page.goto(`${origin}/en/sign-in.html`);
  const login = async (number: string): Promise<void> => {
    await page.getByLabel('Email or member number').fill(number);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  };
  await login(louise.memberNumber);
  await page.locator('profile-editor').getByText('401-0001').first().waitFor();
  await page.goto(`${origin}/en/jobs.html`);
  await button(page, 'Post an offer').waitFor();
  await assertFitsPhone(page);
  await board(page).locator('[part=offer] a').first().click();
  await says(page, 'To apply');
  await assertFitsPhone(page);
  await board(page).getByRole('link', { name: 'All offers' }).click();
  await button(page, 'Post an offer').click();
  await board(page).getByLabel('Job title').waitFor();
  await assertFitsPhone(page);
  await context.close();
});

/** The same association, as two people of it see it, each with a browser of their own. */
async function twoManagers(): Promise<{ union: Union; one: Page; other: Page }> {
  const union = await openUnion(browser, { scenario: 'association', body: `${LOGIN}<job-board></job-board>` });
  await recordLeaks(union.visitor);
  const one = await openTab(union);
  await signIn(one, { memberNumber: associationMembers.accessManager, password });
  const visitor = await newVisitor(browser);
  const other = await visitor.newPage();
  await other.goto(union.origin);
  await signIn(other, { memberNumber: associationMembers.otherManager, password });
  return { union, one, other };
}

const title = 'Commis au service à la clientèle';

async function edits(page: Page, label: string, text: string): Promise<void> {
  await board(page).getByRole('link', { name: title }).first().click();
  await button(page, 'Modifier l’offre').click();
  await board(page).getByLabel(label).fill(text);
}

test('S3-10, R14, F18: two managers edit one offer; neither overwrites the other unseen', async () => {
  const { union, one, other } = await twoManagers();
  await edits(one, 'Salaire', '23 $ l’heure');
  await edits(other, 'Salaire', '25 $ l’heure');
  await button(one, 'Enregistrer').click();
  await says(one, 'Vos modifications sont enregistrées.');
  await button(other, 'Enregistrer').click();
  await says(other, 'Cette offre a été modifiée ailleurs pendant votre saisie.');
  await board(other).getByText('23 $ l’heure').waitFor();
  await board(other)
    .getByRole('radio', { name: /^Ce que vous avez saisi/ })
    .check();
  await button(other, 'Enregistrer mes choix').click();
  await says(other, 'Vos modifications sont enregistrées.');
  const kept = union.mock.portal.db.records<{ shown: { pay: string } }>('jobs').all();
  assert.equal(kept.filter(({ shown }) => shown.pay === '25 $ l’heure').length, 1);
  await one.bringToFront();
  // Driven pages all believe that they are in front, and are told nothing
  await one.evaluate(() => {
    dispatchEvent(new Event('focus'));
  });
  await says(one, '25 $ l’heure');
  assert.deepEqual(await leaks([one], union.seen, [password]), []);
  await other.context().close();
  await union.visitor.close();
});

test('S3-10: what one tab withdraws is gone from the other, and what was typed there is not lost', async () => {
  const union = await openUnion(browser, { scenario: 'association', body: `${LOGIN}<job-board></job-board>` });
  const tab = await openTab(union);
  await signIn(tab, { memberNumber: associationMembers.accessManager, password });
  await edits(tab, 'Salaire', '23 $ l’heure');
  const second = await openTab(union);
  await board(second).getByRole('link', { name: title }).first().click();
  await button(second, 'Retirer l’offre').click();
  await button(second, 'Retirer').click();
  await says(second, 'L’offre est retirée.');
  await tab.bringToFront();
  await button(tab, 'Enregistrer').click();
  await says(tab, 'Cette offre a été retirée pendant votre saisie.');
  await button(tab, 'En faire une nouvelle offre').click();
  await button(tab, 'Afficher l’offre').click();
  await says(tab, 'Votre offre est affichée.');
  await says(tab, '23 $ l’heure');
  await union.visitor.close();
});
