import type { Browser, Page } from 'playwright-core';
import type { Contestant } from './contestants.ts';
import { brotli, serve, type Server } from './server.ts';

/** The mark that the server puts before the entry's first statement. */
const START = 'script-start';

const FORM = 'form-ready';

const PATIENCE = 20_000;

export const CPU_RATES = [1, 4] as const;
export type CpuRate = (typeof CPU_RATES)[number];

export interface Fetched {
  path: string;
  bytes: number;
}

/** A page with one contestant; what is asked below `/hanko` goes to its backend. */
export function host({ files, entry, body, attributes = '', api }: Contestant): Promise<Server> {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><body>${body}
    <script type="module" src="${entry}" ${attributes}></script></body></html>`;
  return serve((path) => {
    if (path === '/') return { type: 'text/html', body: html };
    const code = files(path);
    if (code === undefined) return api?.(path);
    return { type: 'text/javascript', body: path === entry ? startingClock(code) : code };
  });
}

/** Before the first statement; a comment at the head of the file stays there. */
const startingClock = (code: string): string => code.replace(/^(\/\/.*\n)?/, `$&performance.mark('${START}');`);

/** Milliseconds from the entry's first statement to the first visible, enabled text, e-mail or password field. */
export async function scriptToForm(browser: Browser, origin: string, rate: CpuRate): Promise<number> {
  const page = await freshPage(browser, rate);
  try {
    // Asking the page anything before it has said so would be counted with what it does
    const said = page.waitForEvent('console', { predicate: (message) => message.text() === FORM, timeout: PATIENCE });
    await page.goto(origin, { waitUntil: 'commit' });
    await said;
    return await page.evaluate(([start, form]) => performance.measure('script-to-form', start, form).duration, [
      START,
      FORM,
    ] as const);
  } finally {
    await page.context().close();
  }
}

/** Whether the form comes although the backend never answers. */
export async function needsNoAnswer(browser: Browser, origin: string, isApi: (url: URL) => boolean): Promise<boolean> {
  const page = await freshPage(browser, 1);
  try {
    await page.route(isApi, () => undefined);
    await page.goto(origin, { waitUntil: 'commit' });
    return await page
      .waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, FORM, { timeout: 3_000 })
      .then(
        () => true,
        () => false,
      );
  } finally {
    await page.context().close();
  }
}

/** The scripts that a page fetches during each act, in order. */
export async function scriptsFetched(
  browser: Browser,
  origin: string,
  contestant: Contestant,
  acts: readonly ((page: Page) => Promise<unknown>)[],
): Promise<Fetched[][]> {
  const page = await freshPage(browser, 1);
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') paths.push(new URL(request.url()).pathname);
  });
  try {
    const rounds: Fetched[][] = [];
    for (const act of [() => page.goto(origin), ...acts]) {
      await act(page);
      await page.waitForLoadState('networkidle');
      rounds.push(paths.splice(0).map((path) => ({ path, bytes: brotli(contestant.files(path) ?? '') })));
    }
    return rounds;
  } finally {
    await page.context().close();
  }
}

/** How many instances of an element live on after it was put in and taken out `times` times. */
export async function liveInstances(browser: Browser, origin: string, tag: string, times: number): Promise<number> {
  const page = await freshPage(browser, 1);
  try {
    await page.goto(origin);
    await page.evaluate(
      async ({ name, count }) => {
        document.body.append(document.createElement(name));
        await customElements.whenDefined(name);
        document.querySelector(name)?.remove();
        for (let made = 0; made < count; made++) {
          const element = document.createElement(name) as HTMLElement & { updateComplete: Promise<unknown> };
          document.body.append(element);
          await element.updateComplete;
          element.remove();
        }
      },
      { name: tag, count: times },
    );
    await page.waitForLoadState('networkidle');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('HeapProfiler.collectGarbage');
    const { result } = await devtools.send('Runtime.evaluate', {
      expression: `customElements.get('${tag}').prototype`,
    });
    const { objects } = await devtools.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
    const { result: length } = await devtools.send('Runtime.callFunctionOn', {
      objectId: objects.objectId ?? '',
      functionDeclaration: 'function () { return this.length - document.querySelectorAll(arguments[0]).length; }',
      arguments: [{ value: tag }],
    });
    return Number(length.value);
  } finally {
    await page.context().close();
  }
}

async function freshPage(browser: Browser, rate: CpuRate): Promise<Page> {
  const context = await browser.newContext({ locale: 'fr-CA' });
  const page = await context.newPage();
  await page.addInitScript(watchForForm, FORM);
  if (rate !== 1) {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  }
  return page;
}

/** Runs in the page, from before its first script. */
function watchForForm(mark: string): void {
  const usable = (input: HTMLInputElement): boolean =>
    ['text', 'email', 'password'].includes(input.type) &&
    !input.disabled &&
    input.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    input.getBoundingClientRect().width > 0;
  const find = (root: Document | ShadowRoot): boolean =>
    [...root.querySelectorAll('input')].some(usable) ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && find(shadowRoot));
  // Before any frame that is due: painting would count in some runs and not in others
  const look = (): void => {
    if (!find(document)) void scheduler.postTask(look, { priority: 'user-blocking', delay: 1 });
    else {
      performance.mark(mark);
      console.debug(mark);
    }
  };
  look();
}
