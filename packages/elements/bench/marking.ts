import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bundle } from '../../../scripts/bundle.ts';
import { CPU_RATES, type CpuRate } from './measure.ts';
import { median, type Table } from './report.ts';
import { serve } from './server.ts';

/** Of the traces of a browser: microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** On its thread: what else the machine does meanwhile does not count. */
  tdur?: number;
  pid: number;
  tid: number;
}

const MARK = 'an option is marked';

/** How long the frame of a mark may take, in milliseconds. */
const FRAME = 16;

/** Marks options in view on a ballot of 20 contests of 50 options. */
export async function marking(browser: Browser): Promise<Table> {
  const code = await bundle(join(import.meta.dirname, 'long-ballot.ts'));
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"><body><script type="module" src="/ballot.js"></script></body></html>`;
  const { origin } = await serve((path) =>
    path === '/ballot.js' ? { type: 'text/javascript', body: code } : { type: 'text/html', body: html },
  );
  const rows = [];
  for (const rate of CPU_RATES) {
    const tasks = await longestTasks(browser, origin, rate);
    rows.push([`CPU ÷ ${rate}`, tasks.length, median(tasks).toFixed(1), Math.max(...tasks).toFixed(1)]);
  }
  return {
    title: 'Marking a long ballot',
    about: `20 contests of 50 options: milliseconds that the longest task takes its thread, from a mark to its frame; style, layout and paint are in it. Held to: ${FRAME} ms at CPU ÷ 4 (median).`,
    columns: ['', 'Marks', 'Median', 'Longest'],
    rows,
  };
}

/** For each mark, milliseconds. */
async function longestTasks(browser: Browser, origin: string, rate: CpuRate): Promise<number[]> {
  const context = await browser.newContext({ locale: 'fr-CA', viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await page.goto(origin);
  await page.locator('contests-stage .contest').last().waitFor();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  const boxes = page.locator('contests-stage .contest').nth(3).getByRole('checkbox');
  for (let at = 0; at < 24; at++) await boxes.nth(at).evaluate(markInView, MARK);
  const complete = new Promise<void>((resolve) => {
    devtools.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await devtools.send('Tracing.end');
  await complete;
  await context.close();
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
  return events
    .filter(({ name }) => name === MARK)
    .map(({ ts, pid, tid }) =>
      Math.max(
        ...tasks
          .filter(
            (task) => task.pid === pid && task.tid === tid && task.ts + (task.dur ?? 0) > ts && task.ts < ts + 100_000,
          )
          .map(({ tdur = 0 }) => tdur / 1000),
      ),
    );
}

/** Runs in the page: waits for a quiet frame, marks, and waits for the frame of the mark. */
async function markInView(box: Element, mark: string): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  box.scrollIntoView({ block: 'center' });
  await frame();
  await frame();
  await new Promise<void>((resolve) => {
    setTimeout(() => {
      performance.mark(mark);
      (box as HTMLInputElement).click();
      resolve();
    });
  });
  await frame();
  await frame();
}
