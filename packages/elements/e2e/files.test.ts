import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { demoCredentials, type LoggedRequest } from '@trait-union/mock-server';
import { card } from '../../mock-server/src/test/upload-corpus.ts';
import { launchBrowser } from './support/browser.ts';
import { press, toggle, type } from './support/keyboard.ts';
import { LOGIN } from './support/page.ts';
import { poll } from './support/poll.ts';
import { openUnion, type Union } from './support/union.ts';

const browser = await launchBrowser();

interface Office extends Union {
  page: Page;
  devtools: CDPSession;
}

/** A page of a union’s site with a way to sign in and one widget, its portal behind a line of its own. */
async function openOffice(widget: string, lang: string): Promise<Office> {
  const union = await openUnion(browser, { body: LOGIN + widget, lang });
  const page = await union.visitor.newPage();
  const devtools = await union.visitor.newCDPSession(page);
  await page.goto(union.origin);
  return { ...union, page, devtools };
}

const HELP = '<support-request></support-request>';
const IDENTITY = '<identity-check></identity-check>';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
after(() => {
  rmSync(folder, { recursive: true });
});

/** A picture on the visitor’s own disk. */
function onDisk(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, card(480, 300));
  return path;
}

/** Opens the system's picker from the keyboard, and takes a file in it. */
async function pick(place: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const [chooser] = await Promise.all([place.page().waitForEvent('filechooser'), toggle(place)]);
  await chooser.setFiles(files);
}

/** Drags a file of the visitor's over a place, and lets it go there. */
async function drop({ devtools }: Office, on: Locator, path: string): Promise<void> {
  await on.scrollIntoViewIfNeeded();
  const box = await on.boundingBox();
  assert.ok(box);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const kind of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type: kind,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data,
    });
  }
}

/** In bytes a second; none is a lost line, as the browser itself tells the page. */
const line = ({ devtools }: Office, uploadThroughput: number): Promise<unknown> =>
  devtools.send('Network.emulateNetworkConditions', {
    offline: uploadThroughput === 0,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput,
  });

async function signIn(page: Page): Promise<void> {
  await type(page.getByLabel(/^Courriel ou numéro|^Email or member number/), demoCredentials.memberNumber);
  await type(page.getByLabel(/^Mot de passe$|^Password$/), demoCredentials.password);
  await page.keyboard.press('Enter');
}

const asked = ({ mock }: Office, operation: string): LoggedRequest[] =>
  mock.portal.requests.filter((entry) => entry.operation === operation);

test('S0-28: in English, by keyboard: a screenshot, and the reference of what went wrong before', async () => {
  const office = await openOffice(HELP, 'en');
  const { page, mock } = office;
  mock.portal.faults.set('server-error', { operation: 'session.signIn', status: 500 });
  await signIn(page);
  const help = page.locator('support-request');
  await page.getByText('The portal is having a problem.').waitFor();
  mock.portal.faults.clear();

  await help.getByLabel('What do you need?').focus();
  await page.keyboard.type('I can');
  await type(help.getByLabel('First and last name'), 'Zoé Lachance');
  await type(help.getByLabel('What is happening?'), 'Signing in fails.');
  await help.getByText('The last error on this page goes along').waitFor();
  await press(help.getByRole('button', { name: 'Attach a screenshot' }));
  await pick(help.getByLabel('Screenshot (optional)', { exact: true }), onDisk('capture.png'));
  await help.getByRole('img', { name: 'Preview of capture.png' }).waitFor();
  await type(help.getByLabel('Email', { exact: true }), 'zoe.lachance@example.org');
  await page.keyboard.press('Enter');
  await help.getByText('We will write to you by').waitFor();
  const [sent] = mock.portal.db
    .records<{ kind: string; attachments: string[]; error?: { code: string; reference?: string } }>('support-requests')
    .all();
  assert.equal(sent?.kind, 'cannot-sign-in');
  assert.equal(sent.attachments.length, 1);
  assert.equal(sent.error?.code, 'server');
  assert.match(sent.error.reference ?? '', /^TU-/);
});

for (const [lang, message, receipt, send] of [
  ['fr', 'Que se passe-t-il ?', 'Retirer – capture.png', 'Joindre une capture d’écran'],
  ['en', 'What is happening?', 'Remove – capture.png', 'Attach a screenshot'],
] as const) {
  test(`S0-28: a screenshot that is dropped on the message is attached, and the page stays (${lang})`, async () => {
    const office = await openOffice(HELP, lang);
    const help = office.page.locator('support-request');
    const address = office.page.url();
    await help.getByRole('button', { name: send }).waitFor();
    await drop(office, help.getByLabel(message), onDisk('capture.png'));
    await help.getByRole('button', { name: receipt }).waitFor();
    assert.equal(office.page.url(), address);
  });
}

test('S1-09: a document is dropped on its place, and beside it; the page stays', async () => {
  const office = await openOffice(IDENTITY, 'fr');
  const { page } = office;
  const address = page.url();
  const heading = page.getByRole('heading', { name: 'Identification' });
  const placed = (name: string): Promise<void> => page.getByRole('button', { name: `Retirer – ${name}` }).waitFor();
  await signIn(page);
  await page.getByText(/^Un seul document, avec ma photo/).click();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  const place = page.getByLabel('Document avec votre photo et votre adresse', { exact: true });
  await place.waitFor();
  await drop(office, place, onDisk('permis.png'));
  await placed('permis.png');
  await drop(office, heading, onDisk('carte.png'));
  await placed('carte.png');

  await page.getByRole('button', { name: 'Revenir' }).click();
  await page.getByText(/^Deux documents/).click();
  await page.getByRole('button', { name: 'Continuer', exact: true }).click();
  const second = page.getByLabel('Document avec votre adresse', { exact: true });
  await second.waitFor();
  await drop(office, heading, onDisk('nulle-part.png'));
  await drop(office, second, onDisk('bail.png'));
  await placed('bail.png');
  assert.equal(await page.getByRole('button', { name: /^Retirer – / }).count(), 1);
  assert.equal(page.url(), address);
});

test('S1-09: a slow line, a change of mind and a lost line, in English by keyboard', async () => {
  const office = await openOffice(IDENTITY, 'en');
  const { page } = office;
  const identity = page.locator('identity-check');
  const length = 500_000;
  const begin = '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n';
  const end = '\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n';
  const lease = Buffer.from(begin + '%'.padEnd(length - begin.length - end.length, 'x') + end);
  const arriving = identity.getByText(/^Sent: \d?\d%$/);
  await signIn(page);
  await toggle(page.getByRole('radio', { name: /^A single document/ }));
  await press(page.getByRole('button', { name: 'Continue', exact: true }));
  await pick(page.getByLabel('Document with your photo and your address', { exact: true }), {
    name: 'bail.pdf',
    mimeType: 'application/pdf',
    buffer: lease,
  });
  await identity.getByRole('button', { name: 'Remove – bail.pdf' }).waitFor();

  await line(office, 60_000);
  await press(page.getByRole('button', { name: 'Send', exact: true }));
  await poll(() => asked(office, 'uploads.append').length > 0);
  await arriving.waitFor();
  await press(page.getByRole('button', { name: 'Cancel sending' }));
  await identity.getByText('Sending was cancelled.').waitFor();
  await poll(() => asked(office, 'uploads.discard').length === 1);

  const before = asked(office, 'uploads.append').length;
  await press(page.getByRole('button', { name: 'Send', exact: true }));
  await poll(() => asked(office, 'uploads.append').length > before + 1);
  await line(office, 0);
  // Lost between two pieces, nothing was sent; lost with one on its way, nobody knows
  await identity.getByText(/^You are offline\.|^The portal is not answering\. Check your connection/).waitFor();
  await identity.getByText('bail.pdf', { exact: true }).waitFor();
  await line(office, -1);
  await identity.getByText('Sent, waiting for our answer').waitFor();
  assert.equal(
    asked(office, 'uploads.create').length,
    2,
    'what had arrived before the line was lost is not sent again',
  );
  assert.ok(await page.locator('identity-check h2').evaluate((heading) => heading.matches(':focus')));
});
