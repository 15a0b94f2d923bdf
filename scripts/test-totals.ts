import type { Reporter } from '@web/test-runner';

/**
 * A reporter that ends a run with one plain line, the one that `test.ts` adds up.
 *
 * @param missing engines that were asked for and are not installed; each counts as one skipped test.
 */
export function totalsReporter(missing: readonly string[]): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const outcomes = sessions.flatMap(({ passed, testResults }) => {
        const tests = testResults ? [...testsOf(testResults)] : [];
        const inTests = tests.map((test) => (test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'));
        // A file that cannot be loaded fails without a failed test
        return passed || inTests.includes('failed') ? inTests : [...inTests, 'failed'];
      });
      const count = (wanted: string): number => outcomes.filter((outcome) => outcome === wanted).length;
      for (const engine of missing) console.log(`Skipped: ${engine} is not installed (npm run test:engines).`);
      console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped') + missing.length} skipped`);
    },
  };
}

interface Suite {
  tests: { passed: boolean; skipped: boolean }[];
  suites: Suite[];
}

function* testsOf(suite: Suite): Generator<Suite['tests'][number]> {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}
