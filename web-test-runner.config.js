import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { browserCommands } from './scripts/browser-commands.ts';
import { ENGINES } from './scripts/engines.ts';
import { strictPages } from './scripts/strict-pages.ts';
import { totalsReporter } from './scripts/test-totals.ts';

// ENGINES=chromium,firefox,webkit
const wanted = (process.env.ENGINES ?? 'chromium').split(',');
const launchers = await Promise.all(wanted.map((name) => ENGINES[name].launcher()));
const missing = wanted.filter((_, index) => !launchers[index]);

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: '.',
  files: 'packages/elements/src/**/*.test.ts',
  nodeResolve: { exportConditions: ['trait-union-source', 'browser', 'development'] },
  middleware: [strictPages],
  plugins: [
    browserCommands(),
    // Legacy decorators need the project's own settings
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  browsers: launchers.filter(Boolean),
  concurrency: 2,
  concurrentBrowsers: 1,
  // The fault matrix of one element is one file
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter(missing)],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
