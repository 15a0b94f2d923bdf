import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { report, ROOT } from './repository.ts';

/** Proves `npm run new`: in a copy of the repository, a new element passes the checks as it was written. */

const TAG = 'scaffold-proof';
const ELEMENT = `packages/elements/src/elements/${TAG}`;
const COPY = join(ROOT, '.cache/scaffold');

const TESTS = ['wtr', '--files', `${ELEMENT}/*.test.ts`];

const COMMANDS: string[][] = [
  ['node', 'scripts/new-element.ts', TAG],
  ['prettier', '--check', ELEMENT, `stories/${TAG}.stories.ts`, `docs/elements/${TAG}.md`, 'docs/features.md'],
  ['npm', 'run', '--silent', 'typecheck'],
  ['eslint', ELEMENT, `stories/${TAG}.stories.ts`],
  ['npm', 'run', '--silent', 'check:names'],
  ['npm', 'run', '--silent', 'check:boundaries'],
  ['lit-analyzer', `${ELEMENT}/*.ts`, '--strict', '--rules.no-invalid-css', 'off'],
  ['stylelint', `${ELEMENT}/*.ts`],
  ['npm', 'run', '--silent', 'manifest'],
  ['npm', 'run', '--silent', 'check:manifest'],
  TESTS,
];

copyRepository();
const [create = [], ...checks] = COMMANDS;
const problems = [
  ...run(create),
  // The accessibility tree of a new element is what it is at first
  ...run(TESTS, { UPDATE_GOLDENS: '1' }),
  ...checks.flatMap((check) => run(check)),
];
report(problems, `A new element passes ${checks.length} checks as npm run new writes it.`);
rmSync(COPY, { recursive: true });

function run([command = '', ...parameters]: string[], environment: Record<string, string> = {}): string[] {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: COPY,
    encoding: 'utf8',
    env: { ...process.env, ENGINES: 'chromium', ...environment },
    // npm and the tools are .cmd files on Windows
    shell: process.platform === 'win32',
  });
  return status === 0 ? [] : [`${command} ${parameters.join(' ')}\n${stdout}${stderr}`];
}

/** Copies what git would: files that are tracked, or new and not ignored. */
function copyRepository(): void {
  rmSync(COPY, { recursive: true, force: true });
  const listing = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const path of listing.stdout.split('\0').filter(Boolean)) {
    mkdirSync(join(COPY, dirname(path)), { recursive: true });
    cpSync(join(ROOT, path), join(COPY, path), { force: true });
  }
  // Every dependency is the repository's own, but for the packages
  link(join(ROOT, 'node_modules'), join(COPY, 'node_modules'));
  link(join(COPY, 'packages'), join(COPY, 'node_modules/@trait-union'));
}

/** Fills the folder `to` with links to what is in the folder `from`. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    if (name !== '@trait-union') symlinkSync(join(from, name), join(to, name), 'junction');
}
