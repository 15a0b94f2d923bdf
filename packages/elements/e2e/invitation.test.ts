import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

test('S3-13: a new account by invitation in French, by keyboard alone, through a reload', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  const widget = page.locator('invitation-accept');
  const password = 'quatre mots au hasard';

  await page.goto(`${origin}/invitation.html#invitation-accept=invitation-nouvelle-7c31`);
  await widget.getByText('Marie-Ève Tremblay-Côté vous invite à rejoindre Atelier Boréal.').waitFor();
  assert.equal(new URL(page.url()).hash, '');
  await press(widget.getByRole('button', { name: 'Je n’ai pas de compte' }));
  await type(widget.getByLabel('Prénom'), 'Zoé');
  await type(widget.getByLabel('Nom de famille'), 'Lachance-Perreault');
  await page.reload();
  await widget.getByLabel('Nom de famille').waitFor();
  assert.equal(await widget.getByLabel('Nom de famille').inputValue(), 'Lachance-Perreault');
  await type(widget.locator('input[name=password]'), password);
  await page.keyboard.press('Enter');
  await widget.getByText('C’est fait : vous faites partie de l’équipe Atelier Boréal.').waitFor();
  await page.locator('member-menu').getByRole('button', { name: 'Zoé Lachance-Perreault' }).waitFor();
  await page.reload();
  await widget.getByText('C’est fait : vous faites partie de l’équipe Atelier Boréal.').waitFor();
  assert.doesNotMatch(await page.evaluate(() => JSON.stringify(history.state)), /Zoé|invitation-nouvelle/);

  // The demo keeps its fictional portal in the tab's storage, and the link is in its history: decisions 9 and 16
  const said = await leaks([page], seen, ['invitation-nouvelle', password]);
  assert.deepEqual(
    said.filter((line) => !line.startsWith('storage') && line !== 'replaceState: invitation-nouvelle'),
    [],
  );
  assertQuiet(seen, origin);
  await context.close();
});

test('S3-13: an existing account by invitation in English, at 320 px', async () => {
  const context = await newVisitor(browser, { viewport: { width: 320, height: 640 } });
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('invitation-accept');
  const fits = async (): Promise<void> => {
    const { scrollWidth, clientWidth } = await widget.evaluate((element) => ({
      scrollWidth: element.scrollWidth,
      clientWidth: element.clientWidth,
    }));
    assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
  };

  await page.goto(`${origin}/en/invitation.html#invitation-accept=invitation-membre-2e58`);
  await widget.getByRole('button', { name: 'I have an account' }).click();
  await fits();
  await widget.getByLabel('Email or member number').fill('anso@example.org');
  await widget.getByLabel('Password', { exact: true }).fill('tournesol');
  await widget.getByRole('button', { name: 'Sign in', exact: true }).click();
  await widget.getByRole('button', { name: 'Accept the invitation' }).click();
  await widget.getByText('All done: you belong to Atelier Boréal.').waitFor();
  await fits();
  await page.getByRole('link', { name: 'expired' }).click();
  await widget.getByText('You already belong to Atelier Boréal.').waitFor();
  await fits();
  assertQuiet(seen, origin);
  await context.close();
});
