import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { filesOf, report, ROOT } from './repository.ts';

/** What no published script may contain (trust, security test 18). */
const BANNED = /\beval\(|\bnew Function\b|\binnerHTML\b|\bunsafeHTML\b|\bdocument\.write|\blocalStorage\b/g;

/** Uses that are safe, each with its reason; anything else that is banned fails. */
const ALLOWED: { code: RegExp; reason: string }[] = [
  {
    code: /\.createElement\([`'"]template[`'"]\);\s*return (\w+)\.innerHTML\s*=\s*\w+,\s*\1\b/g,
    reason: 'lit-html parses its own static template strings, through its Trusted Types policy',
  },
];

/** What stays in the repository (trust, security test 19). */
const PRIVATE_FILE = /\.map$|\.tsbuildinfo$|\.stories\.|\.test\.|(?:^|\/)(?:src|e2e|bench|stories)\//;

/** The export condition by which this repository reaches its own sources; they are not published. */
const SOURCE_CONDITION = 'trait-union-source';

interface Packed {
  name: string;
  filename: string;
  files: { path: string }[];
}

const folder = mkdtempSync(join(tmpdir(), 'packages-'));
try {
  const packages = filesOf('packages/*/package.json').map((path) => path.replace('/package.json', ''));
  const problems = (await Promise.all(packages.map(problemsOf))).flat();
  report(problems, `${packages.length} packages: publint, attw, banned code and private files are clean.`);
} finally {
  rmSync(folder, { recursive: true });
}

async function problemsOf(directory: string): Promise<string[]> {
  const [packed] = JSON.parse(run('npm', 'pack', `./${directory}`, '--json', '--pack-destination', folder).output) as [
    Packed,
  ];
  const tarball = join(folder, packed.filename);
  const types = run('attw', tarball, '--profile', 'esm-only', '--no-emoji');
  const problems = [
    ...(await packagingProblems(tarball)),
    ...(types.ok ? [] : [types.output.trim()]),
    ...packed.files.filter(({ path }) => PRIVATE_FILE.test(path)).map(({ path }) => `${path} is not for publishing`),
    ...packed.files
      .filter(({ path }) => path.endsWith('.js'))
      .flatMap(({ path }) => bannedIn(join(ROOT, directory, path)).map((code) => `${path} contains ${code}`)),
  ];
  return problems.map((problem) => `${packed.name}: ${problem}`);
}

async function packagingProblems(tarball: string): Promise<string[]> {
  const { messages, pkg } = await publint({
    pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
    strict: true,
  });
  return messages
    .filter(({ path }) => !path.includes(SOURCE_CONDITION))
    .map((message) => formatMessage(message, pkg) ?? message.code);
}

function bannedIn(file: string): string[] {
  const source = ALLOWED.reduce((text, { code }) => text.replaceAll(code, ''), readFileSync(file, 'utf8'));
  return [...source.matchAll(BANNED)].map(([code]) => code);
}

function run(command: string, ...parameters: string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(command, parameters, {
    cwd: ROOT,
    encoding: 'utf8',
    // The tools are .cmd files on Windows
    shell: process.platform === 'win32',
  });
  return { ok: status === 0, output: stdout || stderr };
}
