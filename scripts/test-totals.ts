import type { Reporter, TestSession } from '@web/test-runner';

type Outcome = 'passed' | 'failed' | 'skipped';

/** A reporter that ends a run with one plain line, the one that `test.ts` adds up. */
export function totalsReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      for (const [browser, skipped] of countBy(sessions, 'skipped'))
        console.log(`Skipped: ${skipped} tests in ${browser}.`);
      const total = (wanted: Outcome): number => [...countBy(sessions, wanted).values()].reduce((sum, n) => sum + n, 0);
      console.log(totalsLine(total('passed'), total('failed'), total('skipped')));
    },
  };
}

/** The line by which a runner says how many tests had each outcome. */
export const totalsLine = (passed: number, failed: number, skipped: number): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** How many tests had an outcome, by browser; none where it is none. */
function countBy(sessions: readonly TestSession[], wanted: Outcome): Map<string, number> {
  const counts = new Map<string, number>();
  for (const session of sessions) {
    const count = outcomesOf(session).filter((outcome) => outcome === wanted).length;
    if (count) counts.set(session.browser.name, (counts.get(session.browser.name) ?? 0) + count);
  }
  return counts;
}

function outcomesOf({ passed, testResults }: TestSession): Outcome[] {
  const tests = testResults ? [...testsOf(testResults)] : [];
  const outcomes = tests.map((test): Outcome => (test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'));
  // A file that cannot be loaded fails without a failed test
  return passed || outcomes.includes('failed') ? outcomes : [...outcomes, 'failed'];
}

interface Suite {
  tests: { passed: boolean; skipped: boolean }[];
  suites: Suite[];
}

function* testsOf(suite: Suite): Generator<Suite['tests'][number]> {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}
