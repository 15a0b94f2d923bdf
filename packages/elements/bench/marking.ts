import type { BallotManifest } from '@trait-union/client';
import type { ServedMock } from '@trait-union/mock-server/http';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { CONTESTS, kinds, longBallot, OPTIONS } from './long-ballot.ts';
import { CPU_RATES } from './measure.ts';
import { median, percentile, type Table } from './report.ts';

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

/** An open vote that needs no registration. */
export const VOTE = 'yes-no';

/** Of the act whose tasks are measured. */
export const MARK = 'an option is marked';

/** In each kind of contest. */
const MARKS = 48;

/** How long the frame of a mark may take, in milliseconds, at CPU ÷ 4. */
export const FRAME = 16;

/** Gives the vote a ballot of 20 contests of 50 options, with the photos of the sample ballots. */
export function layOutLongBallot({ portal: { db } }: ServedMock): void {
  const manifests = db.records<BallotManifest>('manifests');
  const photos = manifests
    .all()
    .flatMap(({ contests }) => contests.flatMap(({ options }) => options.flatMap(({ photo }) => photo ?? [])));
  manifests.put(VOTE, longBallot(VOTE, photos));
}

/** A page with a long ballot. */
export interface LongBallotPage {
  name: string;
  open: (page: Page) => Promise<unknown>;
  /** What to press, in one contest after another. */
  kinds: readonly { name: string; control: string }[];
  /** How long a frame may take. A floor is held to nothing. */
  bar?: number;
}

/** Of a member, in a `ballot-card`. `signedIn` answers the page with that card. */
export const ballotCard = (signedIn: (page: Page) => Promise<void>): LongBallotPage => ({
  name: 'ballot-card',
  open: signedIn,
  kinds,
  bar: FRAME,
});

/** Of nothing but HTML. */
export const handWritten = (origin: string): LongBallotPage => ({
  name: 'floor: a hand-written page',
  open: (page) => page.goto(origin),
  kinds: [kinds[0]],
});

/** Marks options in view. */
export async function marking(browser: Browser, pages: readonly LongBallotPage[]): Promise<Table> {
  const rows = [];
  const missed = [];
  for (const rate of CPU_RATES) {
    for (const { name, open, kinds, bar } of pages) {
      const context = await browser.newContext({
        locale: 'fr-CA',
        viewport: { width: 390, height: 800 },
        hasTouch: true,
      });
      const page = await context.newPage();
      await open(page);
      const contests = page.locator('.contest');
      await contests.nth(CONTESTS - 1).waitFor();
      const devtools = await context.newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      for (const [at, kind] of kinds.entries()) {
        const tasks = await longestTasks(devtools, (mark) =>
          contests.nth(at).locator(kind.control).nth(mark).evaluate(markInView, MARK),
        );
        const typical = percentile(tasks, 95);
        const figures = [median(tasks), typical, Math.max(...tasks)].map((figure) => figure.toFixed(1));
        rows.push([`${name}, ${kind.name}, CPU ÷ ${rate}`, tasks.length, ...figures]);
        if (bar && rate !== 1 && typical > bar)
          missed.push(`Marking, ${kind.name}: ${typical.toFixed(1)} ms, over ${bar}.`);
      }
      await context.close();
    }
  }
  return {
    title: 'Marking a long ballot',
    about: `On a screen as a phone's, by touch: a member's \`ballot-card\` with ${CONTESTS} contests of ${OPTIONS} options, every option with a biography, and with a photo where one is elected: milliseconds that the longest task takes its thread, from a mark to its frame; style, layout and paint are in it. Held to: ${FRAME} ms at CPU ÷ 4, 95 marks of 100. The floor has as many options in HTML alone, without photos: what the browser takes on this machine for a mark, whoever wrote the page.`,
    columns: ['', 'Marks', 'Median', '95 of 100', 'Longest'],
    rows,
    missed,
  };
}

/** Milliseconds of the longest task of a page within `span` milliseconds after each of so many marks, which `act` makes. */
export async function longestTasks(
  devtools: CDPSession,
  act: (at: number) => Promise<unknown>,
  { times = MARKS, span = 100 } = {},
): Promise<number[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown }): void => void events.push(...(value as TraceEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  });
  for (let at = 0; at < times; at++) await act(at);
  const complete = new Promise<void>((resolve) => {
    devtools.once('Tracing.tracingComplete', () => {
      resolve();
    });
  });
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  const tasks = events.filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'));
  return events
    .filter(({ name }) => name === MARK)
    .map(({ ts, pid, tid }) =>
      Math.max(
        ...tasks
          .filter(
            (task) =>
              task.pid === pid && task.tid === tid && task.ts + (task.dur ?? 0) > ts && task.ts < ts + span * 1000,
          )
          .map(({ tdur = 0 }) => tdur / 1000),
      ),
    );
}

/** Runs in the page: waits for a quiet frame, marks, and waits for the frame of the mark. */
async function markInView(control: Element, mark: string): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
  control.scrollIntoView({ block: 'center' });
  await frame();
  await frame();
  await new Promise<void>((resolve) => {
    setTimeout(() => {
      performance.mark(mark);
      (control as HTMLElement).click();
      resolve();
    });
  });
  await frame();
  await frame();
}
