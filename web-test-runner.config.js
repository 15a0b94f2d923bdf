import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { browserCommands } from './scripts/browser-commands.ts';
import { countedImports } from './scripts/counted-imports.ts';
import { ENGINES } from './scripts/engines.ts';
import { strictPages } from './scripts/strict-pages.ts';
import { totalsReporter } from './scripts/test-totals.ts';

// ENGINES=chromium,firefox,webkit
const wanted = (process.env.ENGINES ?? 'chromium').split(',');
const launchers = await Promise.all(
  wanted.map(async (name) => {
    const launcher = await ENGINES[name]?.launcher();
    if (!launcher) throw new Error(`${name} is not installed.`);
    return launcher;
  }),
);

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
    countedImports(),
    // What a library asks of Node where there is no Web Cryptography
    {
      name: 'no-node-crypto',
      resolveImport: ({ source }) => (source === 'crypto' ? 'data:text/javascript,' : undefined),
    },
    // Libraries whose modules are none for a browser, as a bundler would take them
    {
      name: 'as-bundled',
      resolveImport: ({ source }) =>
        source === '@cantoo/pdf-lib' ? '/node_modules/@cantoo/pdf-lib/dist/pdf-lib.esm.min.js' : undefined,
      transform: ({ path, body }) => {
        if (/\/node_modules\/(papaparse|jsqr)\//.test(path))
          return `const module = { exports: {} }; const { exports } = module;\n${body}\nexport default module.exports;`;
        return path.includes('/node_modules/@tanstack/')
          ? body.replaceAll('process.env.NODE_ENV', '"production"')
          : undefined;
      },
    },
  ],
  browsers: launchers,
  // Files at once in Chromium; the other engines take one each
  concurrency: 2,
  concurrentBrowsers: 2,
  // All three only end what hangs: what is waited for gives up by itself, later on a busy machine
  testsStartTimeout: 2 * 60_000,
  testsFinishTimeout: (process.env.RANDOM_RUNS ? 120 : 15) * 60_000,
  testFramework: { config: { timeout: 60_000 } },
  reporters: [defaultReporter({ reportTestProgress: false }), totalsReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
};
