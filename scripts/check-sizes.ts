import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { elementTags, report, ROOT } from './repository.ts';

/** Vite's manifest: modules by source path, each with the chunks that are loaded with it. */
type Chunks = Record<string, { file: string; imports?: string[] }>;

/** Sizes in bytes after brotli. */
interface Budgets {
  /** A page by name: the modules that it loads, and what all their chunks together may weigh. */
  pages: Record<string, { bytes: number; entries: string[] }>;
  /** What an element may weigh by itself, without what it shares with others. */
  element: number;
  /** Elements that may weigh more. */
  exceptions: Record<string, number>;
}

const CDN = join(ROOT, 'packages/elements/dist/cdn');

const budgets = read(join(ROOT, 'size-budgets.json')) as Budgets;
const chunks = read(join(CDN, 'manifest.json')) as Chunks;

const pages = Object.entries(budgets.pages).map(([name, { bytes, entries }]) => ({
  name: `${name} page`,
  brotli: weight(filesOf(entries)),
  budget: bytes,
}));
const filesByTag = new Map(elementTags().map((tag) => [tag, filesOf([`src/elements/${tag}/${tag}.define.ts`])]));
const elements = [...filesByTag].map(([tag, files]) => {
  const others = [...filesByTag].filter(([other]) => other !== tag).map(([, theirs]) => theirs);
  return {
    name: tag,
    brotli: weight(others.reduce((own, theirs) => own.difference(theirs), files)),
    budget: budgets.exceptions[tag] ?? budgets.element,
  };
});
const rows = [...pages, ...elements];

for (const { name, brotli, budget } of rows)
  console.log(`${name.padEnd(32)} ${String(brotli).padStart(6)} of ${String(budget).padStart(6)} bytes`);
report(
  rows
    .filter(({ brotli, budget }) => brotli > budget)
    .map(({ name, brotli, budget }) => `${name}: ${brotli - budget} bytes over its budget`),
  'All sizes are within their budgets (bytes after brotli).',
);

/** The files that modules load, with all that these import at once; what is imported on demand is not among them. */
function filesOf(modules: readonly string[], found = new Set<string>()): Set<string> {
  for (const module of modules) {
    const chunk = chunks[module];
    if (!chunk) throw new Error(`${module} is not in the CDN build.`);
    if (found.has(chunk.file)) continue;
    found.add(chunk.file);
    filesOf(chunk.imports ?? [], found);
  }
  return found;
}

function weight(files: Set<string>): number {
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(CDN, file))).length, 0);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
