import { soon } from './soon.ts';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';

Reflect.deleteProperty(globalThis, 'setImmediate');

/** A Thursday afternoon in Québec; every test begins then. */
const beginning = Date.parse('2026-03-12T19:00:00Z');

const step = 50;

const { setTimeout: nativeSetTimeout } = globalThis;
const nativeNow = performance.now.bind(performance);

let clock: SinonFakeTimers | undefined;
let isBusy = (): boolean => false;

/** From here on, time passes only as far as a test waits. `busy` says when real work must end before it may pass. */
export function holdTime(busy: () => boolean): void {
  isBusy = busy;
  clock = useFakeTimers({
    now: beginning,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  });
}

export function releaseTime(): void {
  clock?.restore();
  clock = undefined;
  isBusy = () => false;
}

/** How many timers wait for their time. */
export const pendingTimers = (): number => clock?.countTimers() ?? 0;

/** Lets everything happen that needs no time. */
export const settle = (): Promise<void> => quiet(turn);

/**
 * Lets `ms` milliseconds pass, with everything that falls due in them. Minutes pass as on a page in the background:
 * what counts seconds counts some of them.
 */
export async function pass(ms: number): Promise<void> {
  const stride = Math.max(5 * step, ms / 100);
  for (let left = ms; left > 0; left -= stride) {
    await (left === ms ? settle() : quiet(quickTurn));
    await tick(Math.min(stride, left));
  }
  await settle();
}

/** Waits for `condition`, letting time pass while nothing else is under way. Rejects when it does not come about. */
export async function until<T>(
  condition: () => T,
  what = String(condition),
): Promise<Exclude<T, null | undefined | false>> {
  for (const mayWait = patience(); ;) {
    const value = condition();
    if (value) return value as Exclude<T, null | undefined | false>;
    if (!mayWait()) throw new Error(`Never came about: ${what}`);
    await turn();
    if (!isBusy()) await tick(step);
  }
}

async function tick(ms: number): Promise<void> {
  if (ms > 1_000) clock?.jump(ms);
  await clock?.tickAsync(ms > 1_000 ? 0 : ms);
}

/** Some seconds, and as many turns as they have on a quiet machine, however busy this one is. */
function patience(): () => boolean {
  const end = nativeNow() + 8_000;
  let turns = 0;
  return () => turns++ < 600 || nativeNow() < end;
}

async function quiet(next: () => Promise<void>): Promise<void> {
  const mayWait = patience();
  for (let turns = 0; turns < 3 && mayWait(); turns = isBusy() ? 0 : turns + 1) await (isBusy() ? turn : next)();
}

const turn = (): Promise<void> => new Promise((resolve) => nativeSetTimeout(resolve, 1));

const quickTurn = (): Promise<void> => new Promise(soon);
