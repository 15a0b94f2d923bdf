import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { findBrowser } from './browser.ts';
import { ROOT } from './repository.ts';

/** One npm script of `npm test`. */
interface Step {
  script: string;
  /** Scripts without whose success this one has nothing to look at. */
  needs?: readonly string[];
  /** Why it runs only when it is named, printed and counted as skipped otherwise. */
  onRequest?: string;
}

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

interface Result extends Totals {
  script: string;
  seconds: number;
}

const BROWSER = 'browser';

const STEPS: readonly Step[] = [
  { script: 'check:format' },
  { script: 'lint' },
  { script: 'check:names' },
  { script: 'check:features' },
  { script: 'check:boundaries' },
  { script: 'check:templates' },
  { script: 'check:styles' },
  { script: 'check:unused' },
  { script: 'typecheck' },
  { script: 'build' },
  { script: 'check:manifest', needs: ['build'] },
  { script: 'check:sizes', needs: ['build'] },
  { script: 'check:packages', needs: ['build'] },
  { script: 'test:node' },
  { script: 'test:browser', needs: [BROWSER] },
  { script: 'test:engines', onRequest: 'Firefox and WebKit take as long again as Chromium' },
  { script: 'test:faults', onRequest: 'a thousand series of faults for each widget take an hour or two' },
  { script: 'test:stories', needs: [BROWSER] },
  { script: 'check:scaffold', needs: [BROWSER] },
  { script: 'test:e2e', needs: [BROWSER, 'build'] },
];

/** How each runner says how many tests had one outcome: `node --test`, and `totalsReporter`. */
const COUNTS: ((outcome: string) => RegExp)[] = [
  (outcome) => new RegExp(`^[ℹ#] ${outcome} (\\d+)$`, 'gm'),
  (outcome) => new RegExp(`^(?=\\d+ passed, \\d+ failed, \\d+ skipped$).*?(\\d+) ${outcome}\\b`, 'gm'),
];

/** How each runner names a test that failed. */
const FAILURE = /^\s*[✖❌𐄂] (?!failing tests:)(.+)$/u;

/** Lines that are worth reading even when all is well. */
const NOTABLE = /^\s*(Skipped|Fault matrix|Fault sequences)\b/;

const TIME_LIMIT = 40 * 60_000;

const results: Result[] = [];
/** The tests that failed, by name: a runner may say each twice. */
const failures = new Set<string>();

/** `npm test -- lint typecheck` runs only those. */
const chosen = process.argv.slice(2);
const steps = STEPS.filter(({ script }) => !chosen.length || chosen.includes(script));

if (steps.some(({ needs }) => needs?.includes(BROWSER))) await prepareBrowser();
for (const step of steps) results.push(await resultOf(step));

console.table(
  Object.fromEntries(
    results.map(({ script, seconds, ...totals }) => [script, { seconds: seconds.toFixed(1), ...totals }]),
  ),
);
for (const failure of failures) console.log(`✗ ${failure}`);
const total = (kind: keyof Totals): number => results.reduce((sum, result) => sum + result[kind], 0);
console.log(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = total('failed') ? 1 : 0;

async function prepareBrowser(): Promise<void> {
  const before = Date.now();
  let failed = 0;
  try {
    process.env['CHROME_PATH'] = await findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed = 1;
  }
  results.push({ script: BROWSER, seconds: (Date.now() - before) / 1000, passed: 1 - failed, failed, skipped: 0 });
}

async function resultOf({ script, needs = [], onRequest }: Step): Promise<Result> {
  if (onRequest && !chosen.includes(script)) {
    console.log(`Skipped: ${script}, because ${onRequest} (npm run ${script}).`);
    return { script, seconds: 0, passed: 0, failed: 0, skipped: 1 };
  }
  const missing = needs.find((need) => results.some((result) => result.script === need && result.failed));
  if (missing) {
    console.log(`Skipped: ${script}, because ${missing} failed.`);
    return { script, seconds: 0, passed: 0, failed: 0, skipped: 1 };
  }
  const before = Date.now();
  const { ok, output } = await run(script, onRequest ? undefined : TIME_LIMIT);
  const seconds = (Date.now() - before) / 1000;
  console.log(`${ok ? '✓' : '✗'} ${script} (${seconds.toFixed(1)} s)`);
  const lines = output.trimEnd().split('\n');
  for (const line of ok ? lines.filter((text) => NOTABLE.test(text)) : lines) console.log(`  ${line}`);
  for (const line of ok ? [] : lines) {
    const [, name] = FAILURE.exec(line) ?? [];
    if (name) failures.add(`${script}: ${name}`);
  }
  return { script, seconds, ...totalsOf(script, output, ok) };
}

function run(script: string, timeout: number | undefined): Promise<{ ok: boolean; output: string }> {
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm is a .cmd on Windows
    shell: process.platform === 'win32',
    timeout,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      if (signal) output += `\nStopped after ${TIME_LIMIT / 60_000} minutes.`;
      resolve({ ok: code === 0, output: stripVTControlCharacters(output) });
    });
  });
}

/** Adds up what the test runners say; a check is one test itself, and a runner that found no test has failed. */
function totalsOf(script: string, output: string, ok: boolean): Totals {
  const sum = (...outcomes: string[]): number =>
    outcomes
      .flatMap((outcome) => COUNTS.flatMap((pattern) => [...output.matchAll(pattern(outcome))]))
      .reduce((total, [, count]) => total + Number(count), 0);
  const totals = {
    passed: sum('pass', 'passed'),
    failed: sum('fail', 'cancelled', 'failed'),
    skipped: sum('skipped', 'todo'),
  };
  const ran = totals.passed + totals.failed + totals.skipped > 0;
  if (totals.failed || (ok && ran)) return totals;
  return ok && !script.startsWith('test:') ? { ...totals, passed: 1 } : { ...totals, failed: 1 };
}
