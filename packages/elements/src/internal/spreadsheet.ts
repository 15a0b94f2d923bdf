import Papa from 'papaparse';

/** What a spreadsheet would run, a plain number aside (OWASP, CSV injection). */
const formula = /^(?!-\d+([.,]\d+)?$)[=+\-@\t\r\n]/;

/** With a byte order mark. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const marked = `\uFEFF${text}`;
  const view = new DataView(new ArrayBuffer(2 * marked.length));
  for (let at = 0; at < marked.length; at++) view.setUint16(2 * at, marked.charCodeAt(at), true);
  return new Uint8Array(view.buffer);
}

/**
 * Rows as a file that a spreadsheet opens in columns, whatever list separator its computer is set to: tabs, and UTF-16LE
 * with a byte order mark (`text/csv;charset=utf-16le`). Nothing in it is run.
 */
export function spreadsheetOf(
  fields: readonly string[],
  data: readonly (readonly (string | number)[])[],
): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(
    { fields: [...fields], data: data.map((row) => [...row]) },
    { delimiter: '\t', escapeFormulae: formula },
  );
  return utf16(`${text}\r\n`);
}
