import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { associationMembers, associationPeople, demoCredentials } from '@trait-union/mock-server';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { LOGIN } from './support/page.ts';
import { poll } from './support/poll.ts';
import { signIn } from './support/sign-in.ts';
import { openTab, openUnion, type Union } from './support/union.ts';
import { assertQuiet } from './support/watch.ts';

const browser = await launchBrowser();

const { password } = demoCredentials;
const name = 'Jeanne Lafleur';
const people = associationPeople;

const manager = (page: Page): Locator => page.locator('access-manager');
const tick = (page: Page): Locator => manager(page).getByRole('checkbox', { name: `Documentation – ${name}` });
const says = (page: Page, words: RegExp | string): Promise<void> => manager(page).getByText(words).first().waitFor();

const open = (): Promise<Union> =>
  openUnion(browser, { scenario: 'association', body: `${LOGIN}<access-manager></access-manager>` });

/** What the portal holds of the person. */
const holds = ({ mock }: Union): boolean =>
  mock.portal.db
    .records<{ memberId: string; documentation?: boolean }>('memberships')
    .all()
    .some(({ memberId, documentation }) => memberId === people.secondaryMember && documentation === true);

const isSuspended = ({ mock }: Union): boolean =>
  mock.portal.db
    .records<{ memberId: string; suspended?: boolean }>('memberships')
    .all()
    .some(({ memberId, suspended }) => memberId === people.secondaryMember && suspended === true);

/** Driven pages all believe that they are in front, and are told nothing. */
async function comesBack(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(() => {
    dispatchEvent(new Event('focus'));
  });
}

/** As a manager of the association, with only the one person in view. */
async function manages(page: Page, memberNumber: string): Promise<void> {
  await signIn(page, { memberNumber, password });
  await finds(page);
}

async function finds(page: Page): Promise<void> {
  await manager(page).getByLabel('Chercher une personne').fill('Lafleur');
  // They stand in the list before it was searched, too
  await poll(async () => (await manager(page).locator('.row').count()) === 1);
  await tick(page).waitFor();
}

const shows = async (pages: readonly Page[], isTicked: boolean): Promise<void> => {
  for (const page of pages) await poll(async () => (await tick(page).isChecked()) === isTicked);
};

test('S3-08, R14: two managers at once: nothing is done unseen, and what both are shown in the end is what the portal holds', async () => {
  const union = await open();
  await recordLeaks(union.visitor);
  const one = await openTab(union);
  await manages(one, associationMembers.accessManager);
  const visitor = await newVisitor(browser);
  const other = await visitor.newPage();
  await other.goto(union.origin);
  await manages(other, associationMembers.otherManager);

  await manager(one)
    .getByRole('button', { name: `Gérer – ${name}` })
    .click();
  await manager(one).locator('[part=acts]').getByRole('button', { name: 'Suspendre l’accès' }).click();
  await manager(one).getByRole('dialog').getByRole('button').first().click();
  await poll(() => isSuspended(union));
  // The other one's copy is of before
  await tick(other).click();
  await says(other, 'Quelqu’un d’autre a changé cet accès entre-temps. Rien n’a été fait.');
  await shows([other], false);
  await manager(other).getByRole('row', { name }).getByText('Accès suspendu').waitFor();
  assert.equal(holds(union), false);

  await tick(other).click();
  await poll(() => holds(union));
  await comesBack(one);
  await shows([one, other], true);
  assert.deepEqual(await leaks([one], union.seen, [password, 'Lafleur', 'jeanne']), []);
  assertQuiet(union.seen, union.origin, union.api);
  await visitor.close();
  await union.visitor.close();
});

test('S3-08: what is done in one tab is in the other when it is seen again; a demotion closes both', async () => {
  const union = await open();
  const one = await openTab(union);
  await manages(one, associationMembers.accessManager);
  const other = await openTab(union);
  await finds(other);
  await tick(other).click();
  await poll(() => holds(union));
  await comesBack(one);
  await shows([one, other], true);

  const memberships = union.mock.portal.db.records<{ memberId: string; role: string }>('memberships');
  for (const [id, kept] of memberships.entries())
    if (kept.memberId === people.accessManager) memberships.put(id, { ...kept, role: 'secondary-member' });
  await tick(one).click();
  for (const page of [one, other]) {
    await comesBack(page);
    await says(page, /Votre rôle ne le permet pas|Votre accès ne permet pas/);
  }
  assert.equal(holds(union), true);
  await union.visitor.close();
});
