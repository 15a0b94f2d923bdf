import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCredentials } from '@trait-union/mock-server';
import { serveMock } from '@trait-union/mock-server/http';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../../scripts/browser.ts';
import { elementTags, ROOT } from '../../../scripts/repository.ts';
import { floor, hanko, ours, type Contestant } from './contestants.ts';
import { marking } from './marking.ts';
import {
  CPU_RATES,
  host,
  liveInstances,
  needsNoAnswer,
  scriptsFetched,
  scriptToForm,
  type Fetched,
} from './measure.ts';
import { document, kilobytes, markdown, median, ratio, type Table } from './report.ts';

/** Bytes after brotli, as `npm run check:sizes` holds the built files to. */
const budgets = JSON.parse(readFileSync(join(ROOT, 'size-budgets.json'), 'utf8')) as {
  pages: { 'member-login': { bytes: number } };
  element: number;
  exceptions: Record<string, number>;
};

/** More runs, steadier medians: `BENCH_RUNS=31 npm run bench`. */
const runs = Number(process.env['BENCH_RUNS'] ?? 15);

const CONNECTS = 200;

const allowOrigins: string[] = [];
const mock = await serveMock({ port: 0, allowOrigins });
const login = await ours(mock.baseUrl);
const lit = await floor('floor: a Lit form', 'lit-form');
const contestants = [lit, await floor('floor: Lit + context + zod/mini', 'lit-context-zod-form'), login, await hanko()];
const hosts = new Map<Contestant, string>();
for (const contestant of contestants) hosts.set(contestant, await open(contestant));

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: BROWSER_ARGS,
  chromiumSandbox: false,
});

const tables = [await forms(), await sizes(), await requests(), await instances(), await marking(browser)];
for (const table of tables) console.log(markdown(table));
writeFileSync(join(ROOT, 'docs/benchmarks.md'), document(tables, { browser: browser.version(), runs }));
await browser.close();
process.exit();

async function open(contestant: Contestant): Promise<string> {
  const { origin } = await host(contestant);
  allowOrigins.push(origin);
  return origin;
}

function originOf(contestant: Contestant): string {
  return hosts.get(contestant) ?? '';
}

async function forms(): Promise<Table> {
  const times = new Map(contestants.map((contestant) => [contestant, CPU_RATES.map((): number[] => [])]));
  for (let run = 0; run < runs; run++) {
    for (const [at, rate] of CPU_RATES.entries()) {
      for (const contestant of contestants)
        times.get(contestant)?.[at]?.push(await scriptToForm(browser, originOf(contestant), rate));
    }
  }
  const medianOf = (contestant: Contestant, at: number): number => median(times.get(contestant)?.[at] ?? []);
  const rows = [];
  for (const contestant of contestants) {
    const origin = originOf(contestant);
    const [scripts = []] = await scriptsFetched(browser, origin, contestant, []);
    const waits = await needsNoAnswer(
      browser,
      origin,
      (url) => url.origin !== origin || (contestant.api?.(url.pathname) !== undefined && url.pathname !== '/'),
    );
    rows.push([
      contestant.name,
      kilobytes(total(scripts)),
      scripts.length,
      ...CPU_RATES.flatMap((_, at) => [
        Math.round(medianOf(contestant, at)),
        ratio(medianOf(contestant, at), medianOf(lit, at)),
      ]),
      waits ? 'none' : 'some',
    ]);
  }
  return {
    title: 'A page with only a sign-in form',
    about: `JavaScript fetched on load, after brotli. Script→form: milliseconds from the first statement of the entry script to the
first visible, enabled text, e-mail or password field, searched through shadow roots; what the entry itself fetches
afterwards counts. Waits for the backend: whether the form stays away as long as no request to the backend is answered.
Held to: 20 kB, 1.5 × the Lit floor, no wait.`,
    columns: ['', 'kB', 'Scripts', 'Script→form', '÷ floor', 'CPU ÷ 4', '÷ floor', 'Waits for the backend'],
    rows,
  };
}

async function sizes(): Promise<Table> {
  const [onLoad = [], onFocus = [], onFailure = []] = await scriptsFetched(browser, originOf(login), login, [
    (page) => page.locator('input').first().focus(),
    refuse,
  ]);
  const onPage = new Set(onLoad.map(({ path }) => path));
  const others = elementTags().filter((tag) => tag !== 'member-login');
  const added = await Promise.all(
    others.map(async (tag) => {
      const page = { ...login, body: `${login.body}<${tag}></${tag}>` };
      const [scripts = []] = await scriptsFetched(browser, await open(page), page, []);
      return [tag, scripts.filter(({ path }) => !onPage.has(path))] as const;
    }),
  );
  return {
    title: 'Sizes',
    about:
      'Kilobytes of JavaScript after brotli, as the page really fetched them. The first three rows are one page with only `member-login`; the others are what an element adds to it.',
    columns: ['', 'kB', 'Scripts', 'Budget'],
    rows: [
      [
        '`member-login`, on load',
        kilobytes(total(onLoad)),
        onLoad.length,
        kilobytes(budgets.pages['member-login'].bytes),
      ],
      ['… on the first focus', kilobytes(total(onFocus)), onFocus.length, ''],
      ['… when the portal cannot be reached', kilobytes(total(onFailure)), onFailure.length, ''],
      ...added.map(([tag, scripts]) => [
        `\`${tag}\``,
        kilobytes(total(scripts)),
        scripts.length,
        kilobytes(budgets.exceptions[tag] ?? budgets.element),
      ]),
    ],
  };
}

async function refuse(page: Page): Promise<void> {
  await page.route(`${mock.url}/**`, (route) => route.abort());
  await submit(page);
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
}

async function submit(page: Page): Promise<void> {
  await page.getByLabel('Courriel ou numéro de membre').first().fill(demoCredentials.email);
  await page.getByLabel('Mot de passe', { exact: true }).first().fill(demoCredentials.password);
  await page.getByRole('button', { name: 'Se connecter', exact: true }).first().click();
}

async function requests(): Promise<Table> {
  const tags = elementTags().filter((tag) => tag !== 'union-portal');
  const body = [...tags, ...tags].map((tag) => `<${tag}></${tag}>`).join('');
  const origin = await open({ ...login, body });
  const context = await browser.newContext({ locale: 'fr-CA' });
  const page = await context.newPage();
  await page.goto(origin);
  await submit(page);
  await page.locator('member-menu').first().getByRole('button').waitFor();
  await page.waitForLoadState('networkidle');
  const before = mock.portal.requests.length;
  await page.reload({ waitUntil: 'networkidle' });
  const counts = Map.groupBy(mock.portal.requests.slice(before), ({ operation }) => operation);
  await context.close();
  return {
    title: 'Requests of a page with several elements',
    about: `A signed-in member loads a page with two of each: ${tags.map((tag) => `\`${tag}\``).join(', ')}. Held to: one of each.`,
    columns: ['Operation', 'Requests'],
    rows: [...counts].map(([operation, { length }]) => [`\`${operation}\``, length]),
  };
}

async function instances(): Promise<Table> {
  const rows = [];
  for (const tag of elementTags())
    rows.push([`\`${tag}\``, await liveInstances(browser, originOf(login), tag, CONNECTS)]);
  return {
    title: `Live instances after ${CONNECTS} connects`,
    about: `The element is put in the page and taken out ${CONNECTS} times; then the garbage is collected and the instances on the heap are counted. Held to: none.`,
    columns: ['', 'Instances'],
    rows,
  };
}

function total(scripts: readonly Fetched[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}
