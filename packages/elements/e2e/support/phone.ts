import assert from 'node:assert/strict';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newVisitor } from './browser.ts';

/** The narrowest screen that pages are held to (A10), in CSS pixels. */
const width = 320;

/** An English-speaking visitor with such a phone. */
export const newPhone = (browser: Browser): Promise<BrowserContext> =>
  newVisitor(browser, { locale: 'en-CA', viewport: { width, height: 640 }, hasTouch: true, isMobile: true });

/** Nothing of the page has to be scrolled to sideways there. */
export async function assertFitsPhone(page: Page): Promise<void> {
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, page.url());
}
