import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCredentials } from '@trait-union/mock-server';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';
import { press, type } from './support/keyboard.ts';
import { LOGIN, PROFILE } from './support/page.ts';
import { poll } from './support/poll.ts';
import { openTab, openUnion, type Union } from './support/union.ts';

const browser = await launchBrowser();

const words = {
  fr: {
    identifier: 'Courriel ou numéro de membre',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    edit: 'Modifier',
    preferredName: 'Prénom usuel',
    save: 'Enregistrer',
    saved: 'Vos modifications sont enregistrées.',
    unchanged: 'Rien à enregistrer : votre dossier est déjà à jour.',
    mine: /^Ce que vous avez saisi/,
    keepChoices: 'Enregistrer mes choix',
  },
  en: {
    identifier: 'Email or member number',
    password: 'Password',
    signIn: 'Sign in',
    edit: 'Edit',
    preferredName: 'Preferred first name',
    save: 'Save',
    saved: 'Your changes are saved.',
    unchanged: 'Nothing to save: your file is already up to date.',
    mine: /^What you entered/,
    keepChoices: 'Save my choices',
  },
} as const;

const onFile = ({ mock }: Union): string | undefined =>
  mock.portal.db.memberByNumber(demoCredentials.memberNumber)?.details.preferredName;

const updates = ({ mock }: Union) => mock.portal.requests.filter(({ operation }) => operation === 'profile.update');

for (const [lang, t] of Object.entries(words)) {
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
  const preferredName = (page: Page): Locator => page.getByLabel(t.preferredName, { exact: true });

  /** A tab where the member signs in. */
  async function enter(union: Union): Promise<Page> {
    const page = await openTab(union);
    await type(page.getByLabel(t.identifier), demoCredentials.memberNumber);
    await type(page.getByLabel(t.password, { exact: true }), demoCredentials.password);
    await press(button(page, t.signIn));
    await page.locator('member-login h2:focus').waitFor();
    await button(page, t.edit).waitFor();
    return page;
  }

  /** By keyboard alone. */
  async function rename(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await press(button(page, t.edit));
    await type(preferredName(page), name);
  }

  const open = (): Promise<Union> => openUnion(browser, { body: LOGIN + PROFILE, lang });

  test(`F20, R14: of two tabs that save at once, one shows both versions, and nothing is overwritten unseen (${lang})`, async () => {
    const union = await open();
    const tabs = { Ève: await enter(union), Marie: await openTab(union) };
    for (const [name, page] of Object.entries(tabs)) await rename(page, name);
    await Promise.all(
      Object.values(tabs).map((page) =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('profile-editor') ?? {};
          shadowRoot?.querySelector('form')?.requestSubmit();
        }),
      ),
    );
    const isSaved = async (page: Page): Promise<boolean> => (await page.getByText(t.saved).count()) > 0;
    const isAsked = async (page: Page): Promise<boolean> => (await button(page, t.keepChoices).count()) > 0;
    const names = ['Ève', 'Marie'] as const;
    await poll(async () => {
      const [first, second] = [tabs.Ève, tabs.Marie];
      return ((await isSaved(first)) && (await isAsked(second))) || ((await isSaved(second)) && (await isAsked(first)));
    });
    const late = (await isAsked(tabs.Ève)) ? 'Ève' : 'Marie';
    const early = names.find((name) => name !== late);
    assert.equal(onFile(union), early);
    const page = tabs[late];
    await page.bringToFront();
    for (const name of names) await page.getByRole('radio', { name: new RegExp(name) }).waitFor();
    await page.getByRole('radio', { name: t.mine }).check();
    await press(button(page, t.keepChoices));
    await page.locator('profile-editor').getByText(t.saved).waitFor();
    assert.equal(onFile(union), late);
    assert.deepEqual(
      updates(union).map(({ status }) => status),
      [200, 412, 200],
    );
    assert.deepEqual(
      union.seen.complaints.filter((complaint) => !complaint.includes('status of 412')),
      [],
    );
  });

  for (const [what, fault, said] of [
    ['that the portal never saw', 'hang', t.saved],
    ['that the portal has carried out', 'body-stall', t.unchanged],
  ] as const) {
    test(`F21, B-33: a reload during a save ${what} loses nothing (${lang})`, async () => {
      const union = await open();
      const page = await enter(union);
      page.on('dialog', (dialog) => void dialog.accept());
      await rename(page, 'Marie');
      union.mock.portal.faults.set(fault, { operation: 'profile.update' });
      await press(button(page, t.save));
      await poll(() => updates(union).length > 0);
      if (fault === 'body-stall') await poll(() => onFile(union) === 'Marie');
      await page.reload();
      await preferredName(page).waitFor();
      union.mock.portal.faults.clear();
      assert.equal(await preferredName(page).inputValue(), 'Marie');
      await press(button(page, t.save));
      await page.locator('profile-editor').getByText(said).waitFor();
      assert.equal(onFile(union), 'Marie');
    });
  }
}
