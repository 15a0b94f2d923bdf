import Papa from 'papaparse';
import { columnOf, namesIn, tidied, type Candidate, type Column } from './access-manager.inviting-lines.ts';

export interface Table {
  /** The number of the line with the headings. */
  from: number;
  lines: readonly string[];
  delimiter: string;
}

interface Row {
  number: number;
  text: string;
  cells: readonly string[];
  isBroken: boolean;
}

const rowIn = (text: string, number: number, delimiter: string): Row => {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  return {
    number,
    text,
    cells: data[0] ?? [],
    isBroken: data.length > 1 || errors.some(({ type }) => type === 'Quotes'),
  };
};

/** A cell may go over several lines. One quote that is not closed would swallow all that follows: then each line is a row. */
function rowsOf({ lines, from, delimiter }: Table): Row[] {
  const { data, errors } = Papa.parse<string[]>(lines.join('\n'), { delimiter, newline: '\n' });
  if (errors.some(({ type }) => type === 'Quotes'))
    return lines.map((line, index) => rowIn(line, from + index, delimiter));
  let at = 0;
  return data.map((cells) => {
    const first = at;
    at += cells.reduce((count, cell) => count + cell.split('\n').length - 1, 1);
    return { number: from + first, text: lines.slice(first, at).join('\n'), cells, isBroken: false };
  });
}

/** Whoever is named in a table, row by row. */
export function readTable(table: Table): Candidate[] {
  const [head, ...rows] = rowsOf(table);
  const columns = (head?.cells ?? []).map(columnOf);
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim()))
    .map(({ number, text, cells, isBroken }) => {
      const at = (column: Column): string => tidied(cells[columns.indexOf(column)] ?? '');
      const [email, role, given, family, full] = (
        ['email', 'role', 'givenName', 'familyName', 'fullName'] as const
      ).map(at) as [string, string, string, string, string];
      const isLong = cells.slice(columns.length).some((cell) => cell.trim());
      return {
        number,
        text,
        email,
        header: table.lines[0] ?? '',
        ...(role && { role }),
        ...(full && !given && !family
          ? namesIn(full)
          : { ...(given && { givenName: given }), ...(family && { familyName: family }) }),
        ...(isBroken ? { fault: 'open-quote' as const } : isLong && { fault: 'too-many-cells' as const }),
      };
    });
}
