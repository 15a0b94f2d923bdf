import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demoCredentials } from '@trait-union/mock-server';
import type { ServedMock } from '@trait-union/mock-server/http';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { LOGIN, MENU, pageOf } from './support/page.ts';
import { poll } from './support/poll.ts';
import { signIn } from './support/sign-in.ts';
import { secured, servePortal, serveSite } from './support/site.ts';
import { showsMember } from './support/union.ts';
import { assertQuiet, watch, type Watch } from './support/watch.ts';

const browser = await launchBrowser();

interface PollingStation {
  origin: string;
  api: string;
  mock: ServedMock;
  visitor: BrowserContext;
  seen: Watch;
}

/** A union's site whose page `/vote` has a ballot, with a member who is signed in, each on an origin of its own. */
async function openPolls(vote: string): Promise<PollingStation> {
  let api = '';
  const ballot = `<ballot-card vote="${vote}" receipt-url="/receipt"><a href="/">Espace membre</a></ballot-card>`;
  const site = await serveSite(
    {
      '/': () => pageOf({ portal: `${api}/api/v1`, body: MENU + LOGIN }),
      '/vote': () => pageOf({ portal: `${api}/api/v1`, body: ballot }),
      '/other': pageOf({ body: '<p>Autre page</p>', scripts: '' }),
    },
    { secure: true },
  );
  const origin = site.origin('www.union.test');
  const mock = await servePortal({ allowOrigins: [origin] });
  api = `https://api.union.test:${await secured(mock)}`;
  const visitor = await newVisitor(browser);
  const seen = watch(visitor);
  const page = await visitor.newPage();
  await page.goto(origin);
  await signIn(page);
  await showsMember(page);
  await page.close();
  return { origin, api, mock, visitor, seen };
}

async function openBallot({ visitor, origin }: PollingStation): Promise<Page> {
  const page = await visitor.newPage();
  await page.goto(`${origin}/other`);
  await page.goto(`${origin}/vote`);
  await page.getByRole('button', { name: 'Réviser mon bulletin' }).waitFor();
  return page;
}

async function fillIn(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByText('Pour', { exact: true }).click();
  await page.getByRole('button', { name: 'Réviser mon bulletin' }).click();
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await yes(page).waitFor();
}

const yes = (page: Page) => page.getByRole('button', { name: 'Oui, déposer mon bulletin' });
// The whole name: « Nous vérifions si votre bulletin est enregistré… » is none
const receipt = (page: Page) => page.getByRole('heading', { name: 'Votre bulletin est enregistré', exact: true });

interface KeptCast {
  memberId: string;
  state: string;
}

function recorded({ mock }: PollingStation, vote: string): number {
  const { db } = mock.portal;
  const { id } = db.memberByNumber(demoCredentials.memberNumber) ?? {};
  return [...db.records<KeptCast>('casts').entries()].filter(
    ([key, cast]) => key.startsWith(`${vote}/`) && cast.memberId === id && cast.state === 'recorded',
  ).length;
}

const casts = ({ mock }: PollingStation) =>
  mock.portal.requests.filter(({ operation }) => operation === 'ballots.cast');

/** What a member does who finds the page again, whatever it says: until there is a receipt. */
async function goOnToReceipt(page: Page): Promise<void> {
  await page.bringToFront();
  for (let turn = 0; turn < 8; turn++) {
    const ways = ['Demander maintenant', 'Envoyer de nouveau', 'Remplir mon bulletin', 'Réviser mon bulletin'].map(
      (name) => page.getByRole('button', { name }),
    );
    const [first, ...others] = ways;
    await others
      .reduce((any, way) => any.or(way), first!.or(receipt(page)))
      .first()
      .waitFor();
    if (await receipt(page).isVisible()) return;
    if (await ways[3]!.isVisible()) {
      await fillIn(page);
      await yes(page).click();
    } else for (const way of ways) if (await way.isVisible()) await way.click().catch(() => undefined);
  }
  await receipt(page).waitFor();
}

test('S1-20: a sealed ballot on a real page, two origins: one vote, nothing left of it, nobody else asked', async () => {
  const polls = await openPolls('strike');
  const page = await openBallot(polls);
  await fillIn(page);
  await yes(page).click();
  await receipt(page).waitFor();
  assert.equal(recorded(polls, 'strike'), 1);
  assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
  assert.equal(casts(polls).length, 1);
  assertQuiet(polls.seen, polls.origin, polls.api);
});

test('S1-20: a double click, and Enter with a click, are one vote', async () => {
  const polls = await openPolls('yes-no');
  const page = await openBallot(polls);
  await fillIn(page);
  polls.mock.portal.faults.set('slow', { operation: 'ballots.cast', milliseconds: 300 });
  await yes(page).focus();
  const { x = 0, y = 0 } = (await yes(page).boundingBox()) ?? {};
  await Promise.all([page.mouse.dblclick(x + 10, y + 10), page.keyboard.press('Enter')]);
  await receipt(page).waitFor();
  assert.equal(casts(polls).length, 1);
  assert.equal(recorded(polls, 'yes-no'), 1);
});

test('S1-20: what sends the ballot cannot be fetched: said in place, nothing lost, and the same button sends it', async () => {
  const polls = await openPolls('yes-no');
  const page = await openBallot(polls);
  await page.route('**/ballot-card.casting*.js', (route) => route.abort());
  await fillIn(page);
  await yes(page).click();
  const retry = page.getByRole('button', { name: 'Réessayer' });
  await retry.waitFor();
  assert.equal(casts(polls).length, 0);
  await page.unroute('**/ballot-card.casting*.js');
  await retry.click();
  await receipt(page).waitFor();
  assert.equal(recorded(polls, 'yes-no'), 1);
});

test('S1-20: two tabs at once are one vote; the other says which one counts', async () => {
  const polls = await openPolls('yes-no');
  const tabs = [await openBallot(polls), await openBallot(polls)];
  for (const tab of tabs) await fillIn(tab);
  await Promise.all(
    tabs.map((tab) =>
      yes(tab).evaluate((button: HTMLButtonElement) => {
        button.click();
      }),
    ),
  );
  const refused = (tab: Page) => tab.getByText('Un bulletin de votre part est déjà enregistré');
  await poll(async () => {
    const said = await Promise.all(tabs.map(async (tab) => [await receipt(tab).count(), await refused(tab).count()]));
    return said.flat().reduce((sum, count) => sum + count, 0) === 2;
  });
  assert.equal(recorded(polls, 'yes-no'), 1);
});

for (const [name, leave] of [
  ['a reload', (page: Page) => page.reload()],
  [
    'Back, then Forward',
    async (page: Page) => {
      await page.goBack({ waitUntil: 'commit' });
      // Seen before it is left again: between two documents the browser has no history to go forward in
      await page.getByText('Autre page').waitFor();
      await page.goForward({ waitUntil: 'commit' });
    },
  ],
] as const)
  for (const fault of ['slow', 'commit-then-drop'] as const)
    test(`S1-20: ${name} in the middle of casting (${fault}) ends in one vote and its receipt`, async () => {
      const polls = await openPolls('yes-no');
      const page = await openBallot(polls);
      page.on('dialog', (dialog) => void dialog.accept());
      await fillIn(page);
      polls.mock.portal.faults.set(fault, {
        operation: 'ballots.cast',
        ...(fault === 'slow' && { milliseconds: 1_500 }),
      });
      await yes(page).click();
      await poll(() => Promise.resolve(casts(polls).length > 0));
      await leave(page);
      polls.mock.portal.faults.clear();
      await goOnToReceipt(page);
      assert.equal(recorded(polls, 'yes-no'), 1);
      assert.deepEqual(await page.evaluate(() => Object.keys(sessionStorage)), []);
    });
