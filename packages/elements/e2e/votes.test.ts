import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { signInToDemo, startDemo } from './support/demo.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

test('S1-13, S1-15, S1-17, S1-18, S1-22, S1-27: from the first steps to registered, and the dates in a calendar', async () => {
  const context = await newVisitor(browser, {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
    timezoneId: 'America/Vancouver',
  });
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/premiers-pas.html`);
  await page.locator('onboarding-checklist').getByRole('link', { name: 'M’inscrire aux votes' }).tap();
  await page.waitForURL(`${origin}/votes.html`);

  const list = page.locator('vote-list');
  const agreement = list.getByRole('listitem').filter({ hasText: 'Entente de principe 2026-2029' });
  await agreement.getByText('Inscription à faire').waitFor();
  await agreement
    .getByText(/Heure officielle/)
    .first()
    .waitFor();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    agreement.getByRole('button', { name: /^Mettre au calendrier/ }).tap(),
  ]);
  assert.equal(download.suggestedFilename(), 'agreement.ics');
  const calendar = await readFile(await download.path(), 'utf8');
  assert.match(calendar, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar.replaceAll('\r\n ', ''), /URL;VALUE=URI:\S+\/bulletin\.html#ballot-card=agreement/);

  await list.getByRole('button', { name: /^M’inscrire aux \d+ votes qui restent/ }).tap();
  await list.getByText('marie-eve@example.org').waitFor();
  await list.getByRole('button', { name: /^Confirmer mes/ }).tap();
  await list.getByText('Toutes vos inscriptions sont faites.').waitFor();
  await page.reload();
  await agreement.getByText(/^Inscription faite le/).waitFor();
  const link = agreement.getByRole('link', { name: /^Voter/ });
  assert.equal(await link.getAttribute('href'), `${origin}/bulletin.html#ballot-card=agreement`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  assertQuiet(seen, origin);
});
