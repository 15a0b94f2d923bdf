import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { startBank } from './support/bank.ts';
import { launchBrowser } from './support/browser.ts';
import { LOGIN, MENU } from './support/page.ts';
import { openSignedIn, openTab, openUnion, type Union } from './support/union.ts';

const browser = await launchBrowser();

const widget = (page: Page): ReturnType<Page['locator']> => page.locator('renewal-checkout');
const payButton = (page: Page): ReturnType<Page['locator']> => widget(page).getByRole('button', { name: /^Payer 165/ });
const shows = (page: Page, words: RegExp | string): Promise<void> => widget(page).getByText(words).first().waitFor();

/** Two tabs of one member, each with an amount to pay, and paid in the first one. */
async function paidInAnother(change: (union: Union) => void = () => undefined): Promise<{ union: Union; tab: Page }> {
  const bank = await startBank();
  const body = `${MENU}${LOGIN}<renewal-checkout></renewal-checkout>`;
  const union = await openUnion(browser, { bankUrl: bank.bankUrl, body });
  bank.serve(union.mock.portal.bank);
  change(union);
  const tab = await openSignedIn(union);
  await payButton(tab).waitFor();
  const first = await openTab(union);
  await payButton(first).click();
  await first.getByLabel('Numéro de carte').fill('4242424242424242');
  await first.getByRole('button', { name: 'Payer', exact: true }).click();
  await shows(first, 'Votre paiement est reçu.');
  await tab.bringToFront();
  // Driven pages all believe that they are in front, and are told nothing
  await tab.evaluate(() => {
    dispatchEvent(new Event('focus'));
  });
  return { union, tab };
}

const taken = ({ mock }: Union): number => mock.portal.bank.charges.length;

test('F20, S3-02: paid in one tab, the other one says until when it runs, not that the member may not pay', async () => {
  const { union, tab } = await paidInAnother();
  await shows(tab, 'Le renouvellement n’est pas encore ouvert.');
  assert.equal(await widget(tab).getByText('Votre accès ne permet pas').count(), 0);
  assert.equal(taken(union), 1);
});

test('F20: where it stays open, the other tab says that it is renewed before it takes a second term', async () => {
  const { union, tab } = await paidInAnother(({ mock }) => {
    const catalogues = mock.portal.db.records<{ term: number }>('catalogue');
    catalogues.put('union', { ...catalogues.get('union'), term: 30 });
  });
  await shows(tab, /^Adhésion déjà renouvelée jusqu’au/);
  await widget(tab)
    .getByRole('button', { name: /^Renouveler une fois de plus/ })
    .waitFor();
  assert.equal(taken(union), 1);
});
