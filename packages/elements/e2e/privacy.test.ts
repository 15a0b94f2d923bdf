import assert from 'node:assert/strict';
import { test } from 'node:test';
import { launchBrowser } from './support/browser.ts';
import { leaks, recordLeaks } from './support/leaks.ts';
import { NAME, signIn } from './support/sign-in.ts';
import { openTab, openUnion, showsForm, showsMember, signOut } from './support/union.ts';
import { assertQuiet } from './support/watch.ts';

const browser = await launchBrowser();

/** What a member would not want to read anywhere: what they typed, who they are. */
const CANARIES = ['canari-mot-de-passe', 'tournesol', '101-0427', 'Tremblay', 'Marie-', 'marie-eve@example.org'];

test('S8, P2, P5: no password, name or number reaches storage, addresses, referrers, the console, events or messages', async () => {
  const union = await openUnion(browser);
  await recordLeaks(union.visitor);
  const page = await openTab(union);
  const other = await openTab(union);
  await signIn(page, { memberNumber: '101-0427', password: 'canari-mot-de-passe' });
  await page.getByText('Aucun compte ne correspond.').first().waitFor();
  console.time('t');
  await signIn(page);
  await Promise.all([page, other].map(showsMember));
  assert.deepEqual(await leaks([page, other], union.seen, CANARIES), []);
  await signOut(page);
  await Promise.all([page, other].map(showsForm));
  assert.deepEqual(await leaks([page, other], union.seen, CANARIES), []);
  for (const tab of [page, other]) {
    for (const canary of [...CANARIES, NAME]) assert.ok(!(await tab.content()).includes(canary), canary);
  }
  const referrers = union.seen.requests
    .filter((request) => request.url().startsWith(union.api))
    .map((request) => request.headers()['referer'] ?? '');
  assert.deepEqual(new Set(referrers), new Set(['']));
  // The browser's own line about the refused password
  assert.deepEqual(union.seen.complaints.splice(0), [
    'Failed to load resource: the server responded with a status of 401 (Unauthorized)',
  ]);
  assertQuiet(union.seen, union.origin, union.api);
});

test('P1: before anyone acts, a page keeps nothing and asks only its own two origins', async () => {
  const union = await openUnion(browser);
  await recordLeaks(union.visitor);
  const page = await openTab(union);
  await showsForm(page);
  assert.deepEqual(await leaks([page], union.seen, ['']), []);
  assert.deepEqual(await union.visitor.cookies(), []);
  assertQuiet(union.seen, union.origin, union.api);
});
