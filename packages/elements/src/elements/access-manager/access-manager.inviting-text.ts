import type { RoleOffer } from '@trait-union/client';
import { headingDelimiter, readLine, type Candidate } from './access-manager.inviting-lines.ts';

type Block =
  { kind: 'list'; from: number; lines: string[] } | { kind: 'table'; from: number; lines: string[]; delimiter: string };

/** Lists and tables of a text. A table begins with its headings; after an empty line, what has no columns is a list again. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let isAfterGap = false;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const current = blocks.at(-1);
    const from = index + 1;
    const delimiter = line.includes('@') ? undefined : headingDelimiter(line);
    if (delimiter !== undefined) blocks.push({ kind: 'table', from, lines: [line], delimiter });
    else if (!current || (isAfterGap && line.trim() && current.kind === 'table' && !line.includes(current.delimiter)))
      blocks.push({ kind: 'list', from, lines: [line] });
    else current.lines.push(line);
    isAfterGap = !line.trim();
  }
  return blocks;
}

/** Whoever writes no table does not pay for what reads one. */
export type ReadTable = typeof import('./access-manager.inviting-table.ts').readTable;

/** Whoever is named in what was typed, pasted or taken from a file. `readTable` is asked for where there is a table. */
export async function readText(
  text: string,
  roles: readonly RoleOffer[],
  tables: () => Promise<ReadTable>,
): Promise<Candidate[]> {
  const blocks = blocksOf(text);
  const readTable = blocks.some(({ kind }) => kind === 'table') ? await tables() : undefined;
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? (readTable?.(block) ?? [])
      : block.lines.flatMap((line, index) => readLine(line, block.from + index, roles)),
  );
}
