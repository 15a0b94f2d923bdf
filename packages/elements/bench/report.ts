import { cpus } from 'node:os';

/** A table for the terminal and for `docs/benchmarks.md` alike. */
export interface Table {
  title: string;
  /** What the numbers are, and what they are held to. */
  about: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
  /** What is not as it is held to be, a sentence each. */
  missed: readonly string[];
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? at(sorted, middle) : (at(sorted, middle - 1) + at(sorted, middle)) / 2;
};

/** The least value that so many of a hundred do not exceed. */
export const percentile = (values: readonly number[], hundredths: number): number =>
  at(
    values.toSorted((a, b) => a - b),
    Math.ceil((values.length * hundredths) / 100) - 1,
  );

const at = (values: readonly number[], index: number): number => values[index] ?? Number.NaN;

export const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

export const ratio = (value: number, base: number): string => `${(value / base).toFixed(2)} ×`;

export function markdown({ title, about, columns, rows }: Table): string {
  const cells = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, index) => (index ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return `## ${title}\n\n${about}\n\n${[line(head), rule, ...body.map(line)].join('\n')}\n`;
}

export function document(tables: readonly Table[], { browser, runs }: { browser: string; runs: number }): string {
  return `# Benchmarks

\`npm run bench\` measures all of this again and writes this page. Chromium ${browser}, ${cpus().length} cores, ${runs} runs
each, interleaved, every one with an empty cache, from a server on the same machine whose answers come at once. Times are
medians and mean something only beside one another, within one run; sizes are exact.

${verdict(tables)}

${tables.map(markdown).join('\n')}`;
}

/** What the page says first, and by which the command fails. */
const verdict = (tables: readonly Table[]): string => {
  const missed = missedBars(tables);
  return missed.length
    ? `Not as they are held to be:\n\n${missed.map((bar) => `- ${bar}`).join('\n')}`
    : 'Every figure is as it is held to be.';
};

export const missedBars = (tables: readonly Table[]): string[] => tables.flatMap(({ missed }) => missed);
