import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { launchBrowser, newVisitor } from './support/browser.ts';
import { signInToDemo, startDemo } from './support/demo.ts';
import { press } from './support/keyboard.ts';
import { boxesIn, type Box } from './support/pdf-boxes.ts';
import { assertFitsPhone, newPhone } from './support/phone.ts';
import { assertQuiet, watch } from './support/watch.ts';

const browser = await launchBrowser();
const origin = await startDemo();

/** Millimetres: ISO/IEC 7810 ID-1. */
const cardSize = { width: 85.6, height: 54 };

const isCard = ({ width, height }: Box): boolean =>
  Math.abs(width - cardSize.width) < 0.2 && Math.abs(height - cardSize.height) < 0.2;

/** In place of the printer: what stands on the paper that a page was asked to print. */
const paper = `window.print = () => {
  const { outerHTML } = document.documentElement;
  const css = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('');
  const picture = document.querySelector('canvas')?.toDataURL();
  (window.top.papers ??= []).push({ outerHTML, css, picture });
};`;

interface Paper {
  outerHTML: string;
  css: string;
  picture: string;
}

const printed = async (page: Page): Promise<Paper | undefined> =>
  page.evaluate(() => (window as unknown as { papers?: Paper[] }).papers?.[0]);

test('S4-10, B-16: enlarged, saved and printed at its size, by keyboard alone', async () => {
  const context = await newVisitor(browser, { acceptDownloads: true });
  await context.addInitScript(paper);
  const seen = watch(context);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/mon-adhesion.html`);
  const card = page.locator('membership-card');
  await card.getByText('Marie-Ève Tremblay-Côté').first().waitFor();

  await press(card.getByRole('button', { name: 'Agrandir le code QR' }));
  await card.getByRole('dialog', { name: 'Présentez ce code à l’entrée.' }).waitFor();
  await page.keyboard.press('Escape');
  await card.getByRole('dialog').waitFor({ state: 'hidden' });

  const download = page.waitForEvent('download');
  await press(card.getByRole('button', { name: 'Enregistrer l’image' }));
  const file = await download;
  assert.equal(file.suggestedFilename(), 'carte-de-membre.png');
  const picture = await readFile(await file.path());
  assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [2022, 1276]);

  await press(card.getByRole('button', { name: 'Imprimer la carte' }));
  const sheet = await printed(page);
  assert.ok(sheet, 'something is printed');
  const words = sheet.outerHTML.replace(/<title>.*<\/title>/, '').replace(/<[^>]+>/g, '');
  assert.equal(words.trim(), '', 'nothing but the card');
  assertQuiet(seen, origin);

  const copy = await context.newPage();
  await copy.setContent(
    `<style>${sheet.css.replaceAll('canvas', 'img')}</style><body><img src="${sheet.picture}" alt=""></body>`,
  );
  const boxes = boxesIn(await copy.pdf({ format: 'Letter', preferCSSPageSize: true, printBackground: false }));
  assert.equal(boxes.filter(isCard).length, 1, JSON.stringify(boxes.slice(0, 20)));
  await context.close();
});

test('S4-10: printing the whole page prints the card at its size too', async () => {
  const context = await newVisitor(browser);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/mon-adhesion.html`);
  await page.locator('membership-card').getByRole('button', { name: 'Agrandir le code QR' }).waitFor();
  const boxes = boxesIn(await page.pdf({ format: 'Letter', printBackground: true }));
  assert.ok(boxes.some(isCard), JSON.stringify(boxes.filter(({ width }) => width > 60 && width < 120)));
  await context.close();
});

test('F19, B-16: in English at 320 px, and it stays when the network goes', async () => {
  const context = await newPhone(browser);
  const page = await context.newPage();
  await signInToDemo(page, origin);
  await page.goto(`${origin}/en/my-membership.html`);
  const card = page.locator('membership-card');
  await card.getByRole('button', { name: 'Enlarge the QR code' }).waitFor();
  await assertFitsPhone(page);
  await context.setOffline(true);
  await page.evaluate(() => {
    dispatchEvent(new Event('focus'));
  });
  await card.getByText(/^Last confirmed by the portal/).waitFor();
  await card.getByRole('button', { name: 'Enlarge the QR code' }).tap();
  await card.getByRole('dialog').getByText('101-0427').waitFor();
  // Light dismissal: beside the dialog
  await page.touchscreen.tap(4, 4);
  await card.getByRole('dialog').waitFor({ state: 'hidden' });
  await context.close();
});
