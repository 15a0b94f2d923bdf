import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { pageOf } from './support/page.ts';
import { serveSite } from './support/site.ts';

const browser = await launchBrowser();

const BALLOT = '<ballot-card vote="yes-no"><a href="https://members.example/">Espace membre</a></ballot-card>';

const fields = (page: Page | FrameLocator) => page.locator('ballot-card').locator('input, form');

for (const [lang, insecure, framed, alone] of [
  ['fr', 'on ne peut pas y voter', 'on ne vote pas à l’intérieur d’un autre site', 'Ouvrir cette page seule'],
  ['en', 'you cannot vote here', 'you cannot vote inside another site', 'Open this page on its own'],
] as const) {
  test(`R5: over plain http there is no ballot, and the card says why (${lang})`, async () => {
    const site = await serveSite({ '/': pageOf({ portal: 'demo', body: BALLOT, lang }) });
    const page = await (await newVisitor(browser)).newPage();
    await page.goto(site.origin('www.union.test'));
    await page.locator('ballot-card').getByText(insecure).waitFor();
    assert.equal(await fields(page).count(), 0);
  });

  test(`S18: inside another site there is no ballot, and the way to its own page (${lang})`, async () => {
    const union = await serveSite({ '/vote': pageOf({ portal: 'demo', body: BALLOT, lang }) }, { secure: true });
    const address = `${union.origin('www.union.test')}/vote`;
    const other = await serveSite(
      { '/': pageOf({ body: `<iframe src="${address}" width="800" height="600"></iframe>`, scripts: '' }) },
      { secure: true },
    );
    const page = await (await newVisitor(browser)).newPage();
    await page.goto(other.origin('other.test'));
    const frame = page.frameLocator('iframe');
    await frame.locator('ballot-card').getByText(framed).waitFor();
    assert.equal(await fields(frame).count(), 0);
    assert.equal(await frame.getByRole('link', { name: alone }).getAttribute('href'), address);
  });
}
