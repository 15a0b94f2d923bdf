import { associationMembers, demoCredentials } from '@trait-union/mock-server';
import type { ServedMock } from '@trait-union/mock-server/http';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { FRAME, longestTasks, MARK } from './marking.ts';
import { CPU_RATES } from './measure.ts';
import { median, percentile, ratio, type Table } from './report.ts';

export const FEW = 100;
export const MANY = 10_000;

/** Of the time of a list of 100: how long the first rows of a list of 10,000 may take. */
const SLOWEST = 2;

/** Pages of people that are read before the list is scrolled. */
const PAGES = 5;

const SCROLLS = 60;

/** What is in the field of the search, one after the other: names typed letter by letter, and nothing after each. */
const SOUGHT = ['tremblay-cote', 'ouedraogo', 'lapointe'].flatMap((name) => [
  ...Array.from(name, (_, at) => name.slice(0, at + 1)),
  '',
]);

export const CROWD_BODY = '<access-manager></access-manager><member-login></member-login>';

/** Leaves so many people, the manager among the first of them, and nobody who was invited. */
export function leaveFew({ portal: { db } }: ServedMock): void {
  const [members, invited] = ['memberships', 'invitations'].map((collection) => db.records<object>(collection));
  for (const [key] of members?.entries().slice(FEW) ?? []) members?.remove(key);
  for (const [key] of invited?.entries() ?? []) invited?.remove(key);
}

interface CrowdPage {
  size: number;
  origin: string;
}

/** Shows, scrolls and searches in an `access-manager` of 100 and of 10,000 people; `floor` is where a hand-written list is. */
export async function crowding(
  browser: Browser,
  floor: string,
  pages: readonly CrowdPage[],
  runs: number,
): Promise<Table> {
  const rows = [];
  const missed = [];
  for (const rate of CPU_RATES) {
    const least = percentile(await scrolledFloor(browser, floor, rate), 95);
    rows.push([`floor: a hand-written list, CPU ÷ ${rate}`, '', '', least.toFixed(1), '']);
    const medians: number[] = [];
    const visits = [];
    for (const { size, origin } of pages)
      visits.push({ size, origin, context: await signedIn(browser, origin), times: [] as number[] });
    for (let run = 0; run < runs; run++)
      for (const { context, origin, times } of visits) times.push(await firstRows(context, origin, rate));
    for (const { size, origin, context, times } of visits) {
      const shown = median(times);
      medians.push(shown);
      const { scrolled, searched } = await frames(context, origin, size, rate);
      const figures = [scrolled, searched].map((tasks) => percentile(tasks, 95));
      const label = `${size.toLocaleString('en-CA')} people, CPU ÷ ${rate}`;
      rows.push([label, Math.round(shown), ratio(shown, medians[0] ?? shown), ...figures.map((one) => one.toFixed(1))]);
      if (rate !== 1)
        for (const [which, figure] of figures.entries())
          if (figure > FRAME)
            missed.push(`${label}, ${which ? 'searching' : 'scrolling'}: ${figure.toFixed(1)} ms, over ${FRAME}.`);
      if (shown > SLOWEST * (medians[0] ?? shown))
        missed.push(`${label}: first rows after ${ratio(shown, medians[0] ?? shown)} the time of ${FEW}.`);
      await context.close();
    }
  }
  return {
    title: 'A list of 10,000 people',
    about: `A manager's \`access-manager\`. First rows: milliseconds from the start of the page to its first row, with the mock's own time. Scrolling, with ${PAGES} pages read, and searching, three names letter by letter, until the answer is drawn: milliseconds that the longest task takes its thread, 95 of 100; style, layout and paint are in it. The floor has 500 people in HTML alone: what the browser takes on this machine to scroll, whoever wrote the page. Held to: ${SLOWEST} times the first rows of ${FEW} people; ${FRAME} ms at CPU ÷ 4.`,
    columns: ['', 'First rows', `÷ ${FEW}`, 'Scrolling', 'Searching'],
    rows,
    missed,
  };
}

async function signedIn(browser: Browser, origin: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'fr-CA', viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  await page.goto(origin);
  const form = page.locator('member-login').first();
  await form.getByLabel('Courriel ou numéro de membre').fill(associationMembers.accessManager);
  await form.getByLabel('Mot de passe', { exact: true }).fill(demoCredentials.password);
  await form.getByLabel('Mot de passe', { exact: true }).press('Enter');
  await page.locator('access-manager .row').first().waitFor();
  await page.close();
  return context;
}

/** In milliseconds. */
async function firstRows(context: BrowserContext, origin: string, rate: number): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector('access-manager')?.shadowRoot?.querySelector('.row')) performance.mark('first-rows');
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await page.goto(origin);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('first-rows')[0]?.startTime);
  const time = Number(await mark.jsonValue());
  await page.close();
  return time;
}

async function frames(
  context: BrowserContext,
  origin: string,
  size: number,
  rate: number,
): Promise<{ scrolled: number[]; searched: number[] }> {
  const page = await context.newPage();
  await page.goto(origin);
  await readOn(page, size);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const scrolled = await scrolling(page, devtools);
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  const field = page.locator('access-manager #text');
  const searched = await longestTasks(
    devtools,
    (at) => field.evaluate(typeInView, { mark: MARK, text: SOUGHT[at] ?? '' }),
    { times: SOUGHT.length, span: 1_500 },
  );
  await page.close();
  return { scrolled, searched };
}

async function scrolledFloor(browser: Browser, origin: string, rate: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  await page.goto(origin);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const scrolled = await scrolling(page, devtools);
  await context.close();
  return scrolled;
}

async function scrolling(page: Page, devtools: CDPSession): Promise<number[]> {
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  return longestTasks(devtools, () => page.evaluate(scrollInView, MARK), { times: SCROLLS });
}

async function readOn(page: Page, size: number): Promise<void> {
  const rows = page.locator('access-manager .row');
  await rows.first().waitFor();
  const more = page.locator('access-manager [part=more]');
  for (let read = 1; read < PAGES && (await more.count()); read++) {
    await more.evaluate((button) => {
      (button as HTMLElement).click();
    });
    await page.waitForFunction(
      () => document.querySelector('access-manager')?.shadowRoot?.querySelector('[part=more]')?.ariaBusy !== 'true',
    );
  }
  if ((await more.count()) !== (size > FEW ? 1 : 0)) throw new Error(`There are not ${String(size)} people.`);
}

/** Runs in the page: waits for a quiet frame, marks, and waits for the frame of what follows. */
async function scrollInView(mark: string): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  await frame();
  performance.mark(mark);
  scrollBy(0, 400);
  await frame();
  await frame();
}

async function typeInView(field: Element, { mark, text }: { mark: string; text: string }): Promise<void> {
  const wait = (time: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, time));
  performance.mark(mark);
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  // Until the search has begun, was answered and is drawn
  await wait(1_500);
}
