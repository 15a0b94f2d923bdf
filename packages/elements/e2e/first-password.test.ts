import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newcomers } from '@trait-union/mock-server';
import { launchBrowser } from './support/browser.ts';
import { press, type } from './support/keyboard.ts';
import { openTab, openUnion } from './support/union.ts';

const browser = await launchBrowser();

const words = {
  fr: {
    identifier: 'Courriel ou numéro de membre',
    password: 'Mot de passe',
    signIn: 'Se connecter',
    choose: 'Choisir un nouveau mot de passe',
    tooOld: 'Votre mot de passe est trop ancien.',
  },
  en: {
    identifier: 'Email or member number',
    password: 'Password',
    signIn: 'Sign in',
    choose: 'Choose a new password',
    tooOld: 'Your password is too old.',
  },
} as const;

for (const [lang, t] of Object.entries(words)) {
  test(`S1-03: the member number as first password leads to the page where a new one is chosen (${lang})`, async () => {
    const union = await openUnion(browser, {
      lang,
      body: '<member-login recovery-url="/other"></member-login>',
      other: '<account-recovery></account-recovery>',
    });
    Object.assign(union.mock.portal.db.capabilities['sign-up'] ?? {}, { memberNumberAsFirstPassword: true });
    const page = await openTab(union);
    const { email, memberNumber } = newcomers.ready;
    await type(page.getByLabel(t.identifier), email);
    await type(page.getByLabel(t.password, { exact: true }), memberNumber);
    await press(page.getByRole('button', { name: t.signIn, exact: true }));
    await press(page.getByRole('link', { name: t.choose }));
    await page.waitForURL(`${union.origin}/other#password-expired`);
    await page.locator('account-recovery').getByText(t.tooOld).waitFor();
    assert.deepEqual(await union.visitor.cookies(), []);
    assert.ok(union.seen.requests.every((request) => !request.url().includes(memberNumber)));
  });
}
