import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { filesOf, report, ROOT } from './repository.ts';

/*
 * docs/features.md: its rows are written by hand, their last column by this script, from the titles of the tests.
 * With --check it only says whether the page is as it would write it.
 */

const PAGE = join(ROOT, 'docs/features.md');
const TESTS = ['packages/*/src/**/*.test.ts', 'packages/*/src/test/suite/*.ts', 'packages/elements/e2e/*.test.ts'];

/** `S0-01`, `B-04`; of the trust rows `R4`, `S13`, `P2`, `A8`, and a fault of the matrix `F6`. */
const ID = /(?:S[0-4]|B)-\d\d|[RSPAF]\d{1,2}/;
const TITLE = new RegExp(`['"\`]((?:${ID.source})(?:, (?:${ID.source}))*): `, 'g');
const ROW = new RegExp(`^\\| (${ID.source}) +\\|`);

const proofs = new Map<string, string[]>();
for (const file of TESTS.flatMap(filesOf)) {
  const ids = [...readFileSync(join(ROOT, file), 'utf8').matchAll(TITLE)].flatMap(([, list = '']) => list.split(', '));
  for (const id of new Set(ids)) proofs.set(id, [...(proofs.get(id) ?? []), file]);
}

const page = readFileSync(PAGE, 'utf8');
const written = await format(fill(page), { ...(await resolveConfig(PAGE)), parser: 'markdown' });
const rows = new Set(page.split('\n').flatMap((line) => ROW.exec(line)?.[1] ?? []));
const unknown = [...proofs].filter(([id]) => !rows.has(id) && !id.startsWith('F'));

if (process.argv.includes('--check')) {
  report(
    [
      ...unknown.map(([id, files]) => `${files.join(', ')}: docs/features.md has no row ${id}`),
      ...(written === page ? [] : ['docs/features.md is out of date: npm run features']),
    ],
    `${rows.size} features and trust rows, ${[...rows].filter((id) => proofs.has(id)).length} with a test named after them.`,
  );
} else {
  writeFileSync(PAGE, written);
}

/** The page with each row's last cell, and the addresses below, as the tests say. */
function fill(text: string): string {
  const lines = text.split('\n').filter((line) => !/^\[[^\]]+\]: \.\.\//.test(line));
  const links = new Map<string, string>();
  const filled = lines.map((line) => {
    const id = ROW.exec(line)?.[1];
    if (!id) return line;
    const files = proofs.get(id) ?? [];
    for (const file of files) links.set(label(file), file);
    const cells = line.split('|').slice(0, -2);
    return `${cells.join('|')}| ${files.map((file) => `[${label(file)}]`).join(', ') || '—'} |`;
  });
  const addresses = [...links].sort().map(([name, file]) => `[${name}]: ../${file}`);
  return `${filled.join('\n').trimEnd()}\n\n${addresses.join('\n')}\n`;
}

function label(file: string): string {
  const name = basename(file).replace(/(\.test)?\.ts$/, '');
  if (file.includes('/e2e/')) return `e2e: ${name}`;
  return file.includes('/test/suite/') ? `suite: ${name}` : name;
}
