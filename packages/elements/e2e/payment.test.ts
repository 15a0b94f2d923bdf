import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameLocator, Page, Request } from 'playwright-core';
import { standInForStripe, startBank, type BankSite } from './support/bank.ts';
import { launchBrowser } from './support/browser.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN, MENU } from './support/page.ts';
import { openSignedIn, openTab, openUnion, showsMember, type Union } from './support/union.ts';

const browser = await launchBrowser();

/** Typed in the provider's own fields only, and to be found nowhere else. */
const CANARY = '4000002500003155';

/** The page asks again by itself, with pauses, in milliseconds. */
const patience = 40_000;

interface PaidUnion extends Union {
  bank: BankSite;
}

/** A union's site, its portal and its bank: three origins, the bank's of another site altogether. */
async function openPaidUnion(): Promise<PaidUnion> {
  const bank = await startBank();
  const { bankUrl } = bank;
  const union = await openUnion(browser, { bankUrl, body: `${MENU}${LOGIN}<renewal-checkout></renewal-checkout>` });
  bank.serve(union.mock.portal.bank);
  await recordLeaks(union.visitor);
  return { ...union, bank };
}

const widget = (page: Page): ReturnType<Page['locator']> => page.locator('renewal-checkout');
const payButton = (page: Page): ReturnType<Page['locator']> => widget(page).getByRole('button', { name: /^Payer 165/ });

async function choose(page: Page, option = 'Carte de crédit ou de débit'): Promise<void> {
  await widget(page).getByRole('radio', { name: option }).check();
  await payButton(page).waitFor();
}

const shows = (page: Page, words: string): Promise<void> =>
  widget(page).getByText(words).first().waitFor({ timeout: patience });

const arrives = (page: Page, { bank }: PaidUnion): Promise<void> =>
  page.waitForURL(`${bank.origin}/**`, { timeout: patience });

/** As far as the bank's page. */
async function goToBank(union: PaidUnion): Promise<Page> {
  const page = await openSignedIn(union);
  await choose(page);
  await payButton(page).click();
  await arrives(page, union);
  return page;
}

async function pay(place: Page | FrameLocator, act = 'Payer'): Promise<void> {
  await place.getByLabel('Numéro de carte').fill(CANARY);
  await place.getByRole('button', { name: act, exact: true }).click();
}

const paid = 'Votre paiement est reçu.';
const uncertain = 'Nous ne savons pas encore si votre paiement a réussi.';

/** Money that was taken and not sent back. */
const taken = ({ mock }: Union): number => mock.portal.bank.charges.filter(({ state }) => state === 'captured').length;

/** What was typed at the bank's was typed, and nowhere of ours (S25). */
async function keepsCardOut(union: PaidUnion, page: Page): Promise<void> {
  assert.ok(union.bank.cards.includes(CANARY), 'it was typed');
  assert.deepEqual(await leaks([page], union.seen, [CANARY]), []);
  assert.equal((await page.content()).includes(CANARY), false);
  const ours = [union.origin, union.api];
  const sent = union.seen.requests.filter((request) => ours.includes(new URL(request.url()).origin));
  assert.notEqual(sent.length, 0);
  for (const request of sent) assert.equal(request.postData()?.includes(CANARY) ?? false, false, request.url());
  const inputs = widget(page).locator('input[autocomplete^=cc-]');
  assert.equal(await inputs.count(), 0, 'S4-21: no field of ours takes a card');
}

test('S4-18, S25: on the bank’s own page, there and back, paid once, with its receipt', async () => {
  const union = await openPaidUnion();
  const page = await goToBank(union);
  await pay(page);
  await page.waitForURL(`${union.origin}/**`);
  await shows(page, paid);
  await shows(page, 'Numéro de reçu');
  assert.equal(taken(union), 1);
  assert.equal(new URL(page.url()).hash, '', 'the address keeps nothing of it');
  await keepsCardOut(union, page);
  await page.reload();
  await showsMember(page);
  assert.equal(taken(union), 1);
});

test('S4-18: declined on the bank’s page, with what to do, and paid by another try', async () => {
  const union = await openPaidUnion();
  const page = await goToBank(union);
  await pay(page, 'Être refusé');
  await shows(page, 'Votre institution financière a refusé le paiement.');
  assert.equal(taken(union), 0);
  await choose(page);
  await payButton(page).click();
  await arrives(page, union);
  await pay(page);
  await shows(page, paid);
  assert.equal(taken(union), 1);
});

test('S4-18: given up on the bank’s page', async () => {
  const union = await openPaidUnion();
  const page = await goToBank(union);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await shows(page, 'La commande est annulée.');
  assert.equal(taken(union), 0);
});

test('S4-18: a second step at the bank', async () => {
  const union = await openPaidUnion();
  const page = await goToBank(union);
  await pay(page, 'Payer avec vérification');
  await page.getByLabel('Code reçu par texto').fill('123456');
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await shows(page, paid);
  assert.equal(taken(union), 1);
});

test('R18, F21: Back from the bank’s page, nothing is paid, and the same payment is gone on with', async () => {
  const union = await openPaidUnion();
  const page = await goToBank(union);
  await page.goBack({ waitUntil: 'commit' });
  await shows(page, 'pas encore de nouvelles de votre paiement');
  await widget(page).getByRole('button', { name: 'Continuer le paiement' }).click();
  await arrives(page, union);
  await pay(page);
  await shows(page, paid);
  assert.equal(union.mock.portal.bank.sessions.filter(({ returnUrl }) => returnUrl.startsWith(union.origin)).length, 1);
});

test('S4-18: the bank’s word comes late, and the page that waits shows it by itself', async () => {
  const union = await openPaidUnion();
  const { bank } = union.mock.portal;
  bank.webhooks('held');
  const page = await goToBank(union);
  await pay(page);
  await shows(page, uncertain);
  assert.equal(await payButton(page).count(), 0, 'nobody is offered to pay again');
  bank.deliver();
  await shows(page, paid);
  assert.equal(taken(union), 1);
});

test('S4-18: the bank’s word never comes: not known yet, also after a closed tab, and never another charge', async () => {
  const union = await openPaidUnion();
  union.mock.portal.bank.webhooks('lost');
  const page = await goToBank(union);
  await pay(page);
  await shows(page, uncertain);
  await page.close();
  const later = await openTab(union);
  await shows(later, uncertain);
  assert.equal(await payButton(later).count(), 0);
  assert.equal(taken(union), 1);
});

test('R19, F20: a double click is one payment', async () => {
  const union = await openPaidUnion();
  const page = await openSignedIn(union);
  await choose(page);
  await payButton(page).dblclick();
  await arrives(page, union);
  assert.equal(union.mock.portal.requests.filter(({ operation }) => operation === 'checkout.start').length, 1);
});

test('F20: two tabs are one payment, which the second one finds under way', async () => {
  const union = await openPaidUnion();
  const second = await openSignedIn(union);
  await choose(second);
  const first = await openTab(union);
  await choose(first);
  await payButton(first).click();
  await arrives(first, union);
  await second.bringToFront();
  await payButton(second).click();
  await shows(second, 'Une commande est déjà en cours.');
  await first.bringToFront();
  await pay(first);
  await shows(first, paid);
  await second.bringToFront();
  await shows(second, paid);
  assert.equal(taken(union), 1);
});

test('F18: a price that changed meanwhile is confirmed first', async () => {
  const union = await openPaidUnion();
  const page = await openSignedIn(union);
  await choose(page);
  union.mock.portal.treasurer.reprice('regular', 195_00);
  await payButton(page).click();
  await widget(page)
    .getByRole('button', { name: /^Payer 180/ })
    .click();
  await arrives(page, union);
  await pay(page);
  await shows(page, paid);
  assert.deepEqual(
    union.mock.portal.bank.charges.map(({ amount }) => amount.cents),
    [180_00],
  );
});

const isOfStripe = (request: Request): boolean => request.url().startsWith('https://js.stripe.com/');

const HERE = 'Carte, sans quitter cette page';

test('S24, S25: in the fields of Stripe’s stand-in: refused, then a second step, then paid', async () => {
  const union = await openPaidUnion();
  await standInForStripe(union.visitor, union.bank);
  const page = await openSignedIn(union);
  await choose(page, HERE);
  await payButton(page).click();
  const frame = page.frameLocator('iframe[title="Paiement fr-CA"]');
  await pay(frame, 'Être refusé');
  await frame.getByText('Carte refusée.').waitFor();
  await pay(frame, 'Payer avec vérification');
  await frame.getByLabel('Code reçu par texto').fill('123456');
  await frame.getByRole('button', { name: 'Confirmer' }).click();
  await shows(page, paid);
  assert.equal(await page.locator('iframe').count(), 0, 'the fields are gone');
  assert.equal(taken(union), 1);
  await keepsCardOut(union, page);
});

test('S4-18: nothing of Stripe is fetched before it is chosen', async () => {
  const union = await openPaidUnion();
  await standInForStripe(union.visitor, union.bank);
  const page = await openSignedIn(union);
  await choose(page, HERE);
  const ofStripe = (): string[] =>
    union.seen.requests.map((request) => request.url()).filter((url) => url.includes('stripe.js'));
  assert.deepEqual(ofStripe(), []);
  await payButton(page).click();
  await page.locator('iframe').waitFor();
  assert.deepEqual(
    ofStripe().map((url) => new URL(url).pathname.split('/').at(-1)),
    ['stripe.js', 'stripe.js'],
  );
});

for (const [answer, what] of [
  ['blocked', 'blocked'],
  ['silent', 'too slow to come'],
] as const) {
  test(`F23: with Stripe’s script ${what}, its own page is gone to`, async () => {
    const union = await openPaidUnion();
    await standInForStripe(union.visitor, answer);
    const page = await openSignedIn(union);
    await choose(page, HERE);
    await payButton(page).click();
    await arrives(page, union);
    assert.notEqual(union.seen.requests.filter(isOfStripe).length, 0, 'it was asked for');
    await pay(page);
    await shows(page, paid);
    assert.equal(taken(union), 1);
  });
}

test('S24: inside another shadow root, its own page is gone to', async () => {
  const union = await openPaidUnion();
  await standInForStripe(union.visitor, union.bank);
  const page = await openSignedIn(union);
  await page.evaluate(() => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.querySelector('renewal-checkout') ?? '');
  });
  await choose(page, HERE);
  await payButton(page).click();
  await arrives(page, union);
  assert.equal(union.seen.requests.filter(isOfStripe).length, 0);
});

test('S24: a report of the page’s policy, or a refusal that Stripe can do without, leaves its fields alone', async () => {
  const union = await openPaidUnion();
  await standInForStripe(union.visitor, union.bank);
  const page = await openSignedIn(union);
  await choose(page, HERE);
  await payButton(page).click();
  const frame = page.frameLocator('iframe[title="Paiement fr-CA"]');
  await frame.getByLabel('Numéro de carte').waitFor();
  await page.evaluate(() => {
    for (const [disposition, effectiveDirective] of [
      ['report', 'frame-src'],
      ['report', 'script-src-elem'],
      ['enforce', 'img-src'],
      ['enforce', 'connect-src'],
      ['enforce', 'script-src-elem'],
    ] as const)
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          blockedURI: 'https://js.stripe.com/v3',
          disposition,
          effectiveDirective,
          documentURI: location.href,
          originalPolicy: '',
          statusCode: 200,
          violatedDirective: effectiveDirective,
        }),
      );
  });
  await pay(frame);
  await shows(page, paid);
  assert.equal(taken(union), 1);
});

for (const [what, policy] of [
  ['Stripe’s script', "script-src 'self'"],
  ['the frame of Stripe’s fields', "frame-src 'none'"],
  ['a script of any address', "require-trusted-types-for 'script'"],
] as const) {
  test(`S24: where the page’s policy refuses ${what}, Stripe’s own page is gone to`, async () => {
    const union = await openPaidUnion();
    await standInForStripe(union.visitor, { ...union.bank, origin: 'https://js.stripe.com' });
    const page = await openSignedIn(union);
    await choose(page, HERE);
    await page.evaluate((content) => {
      document.head.append(
        Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
      );
    }, policy);
    await payButton(page).click();
    await arrives(page, union);
  });
}
