import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { languageLink, startDemo } from './support/demo.ts';
import { press, type } from './support/keyboard.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { poll } from './support/poll.ts';
import { NAME } from './support/sign-in.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

const email = 'marie-eve@example.org';
const chosen = 'un canot sur le fleuve';

test('S0-22, S4-06, S3-20: from the sign-in form to a new password in French, by keyboard alone', async () => {
  const context = await newVisitor(browser);
  const seen = watch(context);
  await recordLeaks(context);
  const page = await context.newPage();
  const widget = page.locator('account-recovery');
  const mailbox = page.getByText(/Courriels de démonstration \(\d\)/);

  await page.goto(`${origin}/connexion.html`);
  await press(page.getByRole('link', { name: 'Mot de passe oublié' }));
  await page.waitForURL(`${origin}/recuperation.html`);
  await type(page.getByLabel('Courriel ou numéro de membre'), email);
  await page.reload();
  assert.equal(await page.getByLabel('Courriel ou numéro de membre').inputValue(), email);
  await press(languageLink(page));
  assert.equal(await page.getByLabel('Email or member number').inputValue(), email);
  await press(languageLink(page));
  await press(widget.getByRole('button', { name: 'Recevoir le lien' }));
  await widget.getByRole('heading', { name: 'Consultez vos courriels' }).waitFor();

  await press(mailbox);
  await press(page.getByRole('link', { name: 'Choisir un mot de passe' }));
  await widget.getByRole('heading', { name: 'Choisissez un nouveau mot de passe' }).waitFor();
  assert.equal(page.url(), `${origin}/recuperation.html`);
  await page.reload();
  await widget.getByText('Au moins 10 caractères').waitFor();
  const password = page.getByLabel('Nouveau mot de passe', { exact: true });
  await type(password, 'tournesol 2026');
  await page.keyboard.press('Enter');
  await widget.getByText('trop facile à deviner').waitFor();
  await type(password, chosen);
  await page.keyboard.press('Enter');
  await widget.getByRole('heading', { name: 'Votre mot de passe est changé' }).waitFor();
  await page.locator('member-menu').getByRole('button', { name: NAME }).waitFor();
  // That it is done, so that a reload says so again; of whom, no more than an opaque id
  await poll(async () =>
    (await page.evaluate(() => JSON.stringify(history.state))).endsWith('"value":{"done":{"signedIn":true}}}}}'),
  );
  await page.reload();
  await widget.getByRole('heading', { name: 'Votre mot de passe est changé' }).waitFor();

  const token = await page.evaluate(() => {
    const { records } = JSON.parse(sessionStorage.getItem('tu-demo') ?? '{}') as { records: { mail: object } };
    return Object.values(records.mail as Record<string, { link?: { token: string } }>)[0]?.link?.token ?? '';
  });
  assert.ok(token.length > 16);
  // The demo keeps its fictional portal, and the messages that it did not send, in the tab's storage: decision 9
  const said = await leaks([page], seen, [chosen, token]);
  assert.deepEqual(
    said.filter((line) => !/^(storage|history|replaceState)/.test(line)),
    [],
  );
  assertQuiet(seen, origin);
});

test('S0-23, S1-23: the other ways in English, at 320 px', async () => {
  const context = await newPhone(browser);
  const seen = watch(context);
  const page = await context.newPage();
  const widget = page.locator('account-recovery');

  await page.goto(`${origin}/en/sign-in.html`);
  await page.getByLabel('Email or member number').fill('101-0455');
  await page.getByLabel('Password', { exact: true }).fill('tournesol');
  await page.getByRole('button', { name: 'Sign in', exact: true }).tap();
  await page.getByRole('link', { name: 'Choose a new password' }).tap();
  await page.waitForURL(`${origin}/en/recovery.html#password-expired`);
  await widget.getByText('Your password is too old.').waitFor();
  await assertFitsPhone(page);
  await widget.getByRole('button', { name: 'I forgot what I sign in with' }).tap();
  await page.getByLabel('Email on your file').fill('famille.gagne@example.org');
  await widget.getByRole('button', { name: 'Get my user name' }).tap();
  await widget.getByRole('heading', { name: 'Check your email' }).waitFor();
  await assertFitsPhone(page);
  const mailbox = page.getByText('Demo mail (2)');
  await mailbox.tap();
  await page.getByText('101-0512').waitFor();
  await assertFitsPhone(page);
  assertQuiet(seen, origin);
});
