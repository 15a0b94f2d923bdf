import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoCredentials } from '@trait-union/mock-server';
import { serveMock } from '@trait-union/mock-server/http';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_ARGS, findBrowser } from '../../../scripts/browser.ts';
import { elementSizes } from '../../../scripts/element-sizes.ts';
import { elementTags, ROOT } from '../../../scripts/repository.ts';
import { chunkBudget, sizeBudgets } from '../../../scripts/size-budgets.ts';
import { floor, hanko, ours, type Contestant } from './contestants.ts';
import { handWrittenBallot } from './floors/hand-written-ballot.ts';
import { handWrittenList } from './floors/hand-written-list.ts';
import { CROWD_BODY, crowding, FEW, leaveFew, MANY } from './crowd.ts';
import { ballotCard, handWritten, layOutLongBallot, marking, VOTE } from './marking.ts';
import {
  CPU_RATES,
  host,
  liveInstances,
  needsNoAnswer,
  scriptsFetched,
  scriptToForm,
  type Fetched,
} from './measure.ts';
import { document, kilobytes, markdown, median, missedBars, ratio, type Table } from './report.ts';
import { serve } from './server.ts';

/** More runs, steadier medians: `BENCH_RUNS=61 npm run bench`. */
const runs = Number(process.env['BENCH_RUNS'] ?? 31);

const CONNECTS = 200;

/** Of the time of the Lit floor: how long `member-login` may take from its script to its form. */
const SLOWEST = 1.5;

/** What several elements read: a page asks for each once, however many stand on it. */
const SHARED = ['capabilities.read', 'session.read', 'me.read', 'profile.read'];

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

const tables = [await forms(), await sizes(), await requests(), await instances(), await marks(), await crowds()];
for (const table of tables) console.log(markdown(table));
for (const bar of missedBars(tables)) console.error(`✗ ${bar}`);
writeFileSync(join(ROOT, 'docs/benchmarks.md'), document(tables, { browser: browser.version(), runs }));
await browser.close();
process.exit(missedBars(tables).length ? 1 : 0);

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
  for (const [at, rate] of CPU_RATES.entries()) {
    // The slower the page, the more its times scatter
    for (let run = 0; run < runs * rate; run++) {
      // Each comes after each of its neighbours as often as any other: a heavy page may still be closing
      const first = Math.floor(run / 2) % contestants.length;
      const turned = [...contestants.slice(first), ...contestants.slice(0, first)];
      for (const contestant of run % 2 ? turned.toReversed() : turned)
        times.get(contestant)?.[at]?.push(await scriptToForm(browser, originOf(contestant), rate));
    }
  }
  const medianOf = (contestant: Contestant, at: number): number => median(times.get(contestant)?.[at] ?? []);
  const rows = [];
  const missed = [];
  for (const contestant of contestants) {
    const origin = originOf(contestant);
    const [scripts = []] = await scriptsFetched(browser, origin, contestant, []);
    const isFree = await needsNoAnswer(
      browser,
      origin,
      (url) => url.origin !== origin || (contestant.api?.(url.pathname) !== undefined && url.pathname !== '/'),
    );
    if (contestant === login) {
      const { bytes } = sizeBudgets.pages['member-login'];
      if (total(scripts) > bytes)
        missed.push(`member-login: ${kilobytes(total(scripts))} kB on load, over ${kilobytes(bytes)}.`);
      for (const [at, rate] of CPU_RATES.entries())
        if (medianOf(login, at) > SLOWEST * medianOf(lit, at))
          missed.push(
            `member-login, script→form at CPU ÷ ${rate}: ${ratio(medianOf(login, at), medianOf(lit, at))} the Lit floor, over ${SLOWEST}.`,
          );
      if (!isFree) missed.push('member-login: its form waits for the backend.');
    }
    rows.push([
      contestant.name,
      kilobytes(total(scripts)),
      scripts.length,
      ...CPU_RATES.flatMap((_, at) => [
        Math.round(medianOf(contestant, at)),
        ratio(medianOf(contestant, at), medianOf(lit, at)),
      ]),
      isFree ? 'none' : 'some',
    ]);
  }
  return {
    title: 'A page with only a sign-in form',
    about: `JavaScript fetched on load, after brotli. Script→form: milliseconds from the first statement of the entry script to the
first visible, enabled text, e-mail or password field, searched through shadow roots; what the entry itself fetches
afterwards counts. At CPU ÷ 4 four times as many runs: the slower a page, the more its times scatter. Waits for the backend: whether the form stays away as long as no request to the backend is answered.
Held to: ${kilobytes(sizeBudgets.pages['member-login'].bytes)} kB, ${SLOWEST} × the Lit floor, no wait.`,
    columns: ['', 'kB', 'Scripts', 'Script→form', '÷ floor', 'CPU ÷ 4', '÷ floor', 'Waits for the backend'],
    rows,
    missed,
  };
}

async function sizes(): Promise<Table> {
  const { pages, apart } = sizeBudgets;
  const [onLoad = [], onFocus = [], onFailure = []] = await scriptsFetched(browser, originOf(login), login, [
    (page) => page.locator('input').first().focus(),
    refuse,
  ]);
  const onPage = new Set(onLoad.map(({ path }) => path));
  const fetched = async (...tags: readonly string[]): Promise<Fetched[]> => {
    const page = { ...login, body: login.body + tags.map((tag) => `<${tag}></${tag}>`).join('') };
    const [scripts = []] = await scriptsFetched(browser, await open(page), page, []);
    return scripts;
  };
  const built = elementSizes(apart);
  const main = elementTags().filter((tag) =>
    pages['main elements'].entries.some((entry) => entry.includes(`/${tag}/`)),
  );
  const mainPage = await fetched(...main.filter((tag) => tag !== 'member-login'));
  const rows = [];
  for (const { tag, chunk, own, whole } of built) {
    const added = tag === 'member-login' ? onLoad : (await fetched(tag)).filter(({ path }) => !onPage.has(path));
    const bar = tag === 'member-login' ? '' : kilobytes(chunkBudget(tag));
    rows.push([
      `\`${tag}\``,
      kilobytes(chunk),
      bar,
      kilobytes(own),
      kilobytes(total(added)),
      added.length,
      kilobytes(whole),
    ]);
  }
  const page = (name: string, scripts: readonly Fetched[], bar = ''): (string | number)[] => [
    name,
    '',
    bar,
    '',
    kilobytes(total(scripts)),
    scripts.length,
    '',
  ];
  const tooHeavy = built
    .filter(({ tag, chunk }) => chunk > chunkBudget(tag))
    .map(({ tag, chunk }) => `${tag}: its chunk is ${kilobytes(chunk)} kB, over ${kilobytes(chunkBudget(tag))}.`);
  const { bytes } = pages['main elements'];
  return {
    title: 'Sizes',
    about: `Kilobytes of JavaScript after brotli, each file by itself. **Chunk**: what a tag on the page loads at once and no other element
loads at once; the bar counts this. **Own**: that, and what the element loads when it is wanted and no other element loads:
all its own code, without the ciphers of a sealed ballot. **On load**: what the page really fetched for it before anybody
acts, beside a page with \`member-login\`, shared files and the client's part included. **Whole**: every file that it can
ever load, with the core and all that it shares. \`npm run check:sizes\` holds chunks to the bar, and what each is of its
own to what it was, in \`size-budgets.json\`.`,
    columns: ['', 'Chunk', 'Bar', 'Own', 'On load', 'Scripts', 'Whole'],
    rows: [
      page('A page with only `member-login`', onLoad, kilobytes(pages['member-login'].bytes)),
      page('… and on the first focus', onFocus),
      page('… and when the portal cannot be reached', onFailure),
      page(`A page with ${main.map((tag) => `\`${tag}\``).join(', ')}`, mainPage, kilobytes(bytes)),
      ...rows,
    ],
    missed: [
      ...tooHeavy,
      ...(total(mainPage) > bytes
        ? [`Six elements: ${kilobytes(total(mainPage))} kB on load, over ${kilobytes(bytes)}.`]
        : []),
    ],
  };
}

async function refuse(page: Page): Promise<void> {
  await page.route(`${mock.url}/**`, (route) => route.abort());
  await submit(page);
  await page.getByRole('button', { name: 'Réessayer' }).waitFor();
}

async function submit(page: Page): Promise<void> {
  const form = page.locator('member-login').first();
  await form.getByLabel('Courriel ou numéro de membre').fill(demoCredentials.email);
  await form.getByLabel('Mot de passe', { exact: true }).fill(demoCredentials.password);
  await form.getByLabel('Mot de passe', { exact: true }).press('Enter');
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
    about: `A signed-in member loads a page with two of each: ${tags.map((tag) => `\`${tag}\``).join(', ')}. Held to: one of each that several elements
read, which are ${SHARED.map((operation) => `\`${operation}\``).join(', ')}; of what one element alone reads, one for each of its two.`,
    columns: ['Operation', 'Requests'],
    rows: [...counts].map(([operation, { length }]) => [`\`${operation}\``, length]),
    missed: [...counts]
      .filter(([operation, { length }]) => length > (SHARED.includes(operation) ? 1 : 2))
      .map(([operation, { length }]) => `${operation}: ${length} requests.`),
  };
}

async function instances(): Promise<Table> {
  const rows: [string, number][] = [];
  for (const tag of elementTags())
    rows.push([`\`${tag}\``, await liveInstances(browser, originOf(login), tag, CONNECTS)]);
  return {
    title: `Live instances after ${CONNECTS} connects`,
    about: `The element is put in the page and taken out ${CONNECTS} times; then the garbage is collected and the instances on the heap are counted. Held to: none.`,
    columns: ['', 'Instances'],
    rows,
    missed: rows.filter(([, count]) => count > 0).map(([tag, count]) => `${tag}: ${count} instances live on.`),
  };
}

async function marks(): Promise<Table> {
  layOutLongBallot(mock);
  const origin = await open({ ...login, body: `${login.body}<ballot-card vote="${VOTE}"></ballot-card>` });
  const card = ballotCard(async (page) => {
    await page.goto(origin);
    await submit(page);
  });
  const { origin: plain } = await serve((path) =>
    path === '/' ? { type: 'text/html', body: handWrittenBallot } : undefined,
  );
  return marking(browser, [handWritten(plain), card]);
}

async function crowds(): Promise<Table> {
  const pages = [];
  for (const size of [FEW, MANY]) {
    const crowd = await serveMock({ port: 0, allowOrigins, scenario: 'association-huge' });
    if (size === FEW) leaveFew(crowd);
    const page = { ...login, attributes: `data-portal="${crowd.baseUrl}"`, body: CROWD_BODY };
    pages.push({ size, origin: await open(page) });
  }
  const { origin: plain } = await serve((path) =>
    path === '/' ? { type: 'text/html', body: handWrittenList } : undefined,
  );
  return crowding(browser, plain, pages, runs);
}

function total(scripts: readonly Fetched[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}
