import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { ROOT } from '../../../scripts/repository.ts';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, signInToDemo, startDemo } from './support/demo.ts';
import { press } from './support/keyboard.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

/** The page as its webmaster wrote it: its words, and where all of it leads. Not what the widgets show. */
function pageOf(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('.skip, #page *')].filter(
      ({ slot, parentElement }) => slot !== 'trait-union-form' && !parentElement?.closest('form'),
    );
    return {
      title: document.title,
      lang: document.documentElement.lang,
      parts: parts.map((part) => [
        part.localName,
        ...[...part.attributes]
          .filter(({ name }) => name !== 'id' && !name.startsWith('aria-'))
          .map(({ name, value }) =>
            /^(href|src|return-to|.*-url)$/.test(name) ? new URL(value, part.baseURI).href : `${name}=${value}`,
          ),
        part.children.length ? '' : part.textContent.replace(/\s+/g, ' '),
      ]),
    };
  });
}

test('S0-26, A12, R13: the header’s link changes the language of the whole profile page, and what is typed stays', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  page.on('dialog', (dialog) => assert.fail(dialog.message()));
  await signInToDemo(page, origin);
  await page.goto(`${origin}/profil.html?theme=dark#profile-editor`);
  await page.locator('profile-editor').getByRole('button', { name: 'Modifier' }).click();
  await page.getByRole('group', { name: 'Téléphone 1' }).getByLabel('Numéro').fill('418 555-0199');
  const steps = await page.evaluate(() => history.length);

  await press(languageLink(page));
  await page.getByRole('heading', { name: 'Edit my profile' }).waitFor();
  assert.equal(page.url(), `${origin}/en/profile.html?theme=dark#profile-editor`);
  assert.equal(await page.title(), 'My profile | SEESQ, Local 101');
  assert.equal(await page.getByRole('group', { name: 'Phone 1' }).getByLabel('Number').inputValue(), '418 555-0199');
  await page.getByText('This is where the union finds your contact details.').waitFor();
  assert.equal(await languageLink(page).textContent(), 'Français');
  assert.ok(await languageLink(page).evaluate((link) => link.matches(':focus')));
  assert.equal(await page.evaluate(() => history.length), steps);
  await page.locator('member-menu').getByRole('button').click();
  const votes = page.getByRole('menuitem', { name: 'My votes' });
  assert.equal(await votes.getAttribute('href'), `${origin}/en/votes.html?theme=dark`);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('profile-editor').getByText('418 555-0199').waitFor();
  await page.reload();
  await page.locator('profile-editor').getByText('418 555-0199').waitFor();
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  await page.goBack();
  assert.equal(page.url(), `${origin}/profil.html`);
  assertQuiet(seen, origin);
  await context.close();
});

test('rule 1, A12: the header’s link changes the language at every step of a ballot, and the marks stay', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  const page = await context.newPage();
  page.on('dialog', (dialog) => assert.fail(dialog.message()));
  await signInToDemo(page, origin);
  await page.goto(`${origin}/bulletin.html#ballot-card=yes-no`);
  const ballot = page.locator('ballot-card');
  await ballot.getByText('Contre', { exact: true }).click();

  await press(languageLink(page));
  const against = ballot.getByRole('radio', { name: 'Against' });
  await against.waitFor();
  assert.ok(await against.isChecked());
  assert.equal(page.url(), `${origin}/en/ballot.html#ballot-card=yes-no`);
  await ballot.getByRole('button', { name: 'Review my ballot' }).click();
  await ballot.getByRole('button', { name: 'Cast my ballot' }).waitFor();

  await press(languageLink(page));
  await ballot.getByText('Contre', { exact: true }).waitFor();
  await ballot.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await ballot.getByRole('button', { name: 'Oui, déposer mon bulletin' }).waitFor();

  await press(languageLink(page));
  await ballot.getByRole('button', { name: 'Yes, cast my ballot' }).click();
  const recorded = ballot.getByRole('heading', { name: 'Your ballot is recorded' });
  await recorded.waitFor();
  const code = (): Promise<string | null> => ballot.getByText(/^\w{4}-\w{4}-\w{4}-\w{4}$/).textContent();
  const tracker = await code();

  await press(languageLink(page));
  await ballot.getByRole('heading', { name: 'Votre bulletin est enregistré', exact: true }).waitFor();
  assert.equal(await code(), tracker);
  assertQuiet(seen, origin);
  await context.close();
});

test('A12: in the other language, each page of the demo is its twin, and its widgets are the same ones', async () => {
  const context = await newVisitor(browser);
  const plain = await newVisitor(browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  const twin = await plain.newPage();
  const switchLanguage = async (to: string): Promise<void> => {
    await languageLink(page).click();
    await page.locator(`html[lang=${to}]`).waitFor();
  };
  // The bank is no page of the union's: it speaks the language that the member came in
  const pages = globSync('*.html', { cwd: join(ROOT, 'docs/demo') }).filter((path) => path !== 'banque.html');
  for (const path of pages.sort()) {
    await page.goto(`${origin}/${path}`);
    await page.getByLabel('Démonstration / Demo').waitFor();
    const widgets = await page.evaluateHandle(() =>
      [...document.querySelectorAll('*')].filter(({ localName }) => localName.includes('-')),
    );
    const before = await pageOf(page);
    await switchLanguage('en-CA');
    await twin.goto(page.url());
    assert.deepEqual(await pageOf(page), await pageOf(twin), path);
    await switchLanguage('fr-CA');
    assert.deepEqual(await pageOf(page), before, path);
    assert.ok(await widgets.evaluate((them) => them.every((widget) => widget.isConnected)), path);
  }
  await Promise.all([context.close(), plain.close()]);
});

test('A14: without JavaScript, or when the other page does not come, the link is a link', async () => {
  const plain = await newVisitor(browser, { javaScriptEnabled: false });
  const page = await plain.newPage();
  await page.goto(`${origin}/profil.html`);
  await languageLink(page).click();
  await page.waitForURL(`${origin}/en/profile.html`);
  await plain.close();

  const context = await newVisitor(browser);
  const scripted = await context.newPage();
  await scripted.goto(`${origin}/profil.html`);
  await scripted.getByLabel('Démonstration / Demo').waitFor();
  await scripted.route('**/en/profile.html', (route) =>
    route.request().resourceType() === 'xhr' ? route.abort() : route.continue(),
  );
  await languageLink(scripted).click();
  await scripted.getByText('This is where the union finds your contact details.').waitFor();
  assert.equal(scripted.url(), `${origin}/en/profile.html`);
  await context.close();
});
