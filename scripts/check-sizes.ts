import { elementSizes, pageSize } from './element-sizes.ts';
import { report } from './repository.ts';
import { chunkBudget, sizeBudgets } from './size-budgets.ts';

interface Row {
  name: string;
  /** Bytes after brotli. */
  size: number;
  budget: number;
}

const { pages, own, apart } = sizeBudgets;

const rows: Row[] = [
  ...Object.entries(pages).map(([name, { bytes, entries }]) => ({
    name: `${name} page`,
    size: pageSize(entries),
    budget: bytes,
  })),
  ...elementSizes(apart).flatMap((element) => [
    { name: element.tag, size: element.chunk, budget: chunkBudget(element.tag) },
    // A new element has what its chunk may weigh
    { name: `${element.tag}, on demand too`, size: element.own, budget: own[element.tag] ?? chunkBudget(element.tag) },
  ]),
];

for (const { name, size, budget } of rows)
  console.log(`${name.padEnd(40)} ${String(size).padStart(6)} of ${String(budget).padStart(6)} bytes`);
report(
  rows
    .filter(({ size, budget }) => size > budget)
    .map(({ name, size, budget }) => `${name}: ${size - budget} bytes over its budget`),
  'All sizes are within their budgets (bytes after brotli).',
);
