/** In bytes; some twenty thousand people. */
const largest = 1_000_000;

export type ListRefusal = 'empty' | 'too-large' | 'spreadsheet' | 'no-text' | 'unreadable';

/** What programs begin their own spreadsheets with: a ZIP archive, or an old compound file. */
const spreadsheets = ['PK\u0003\u0004', 'ÐÏ\u0011à'];

/** Unicode where the file says so or is so; else as Windows writes French and English. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The text of a list that a spreadsheet saved, whatever its encoding; or why it is none. */
export async function readList(file: Blob): Promise<{ text: string } | { refusal: ListRefusal }> {
  if (file.size > largest) return { refusal: 'too-large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refusal: 'unreadable' };
  }
  if (spreadsheets.includes(String.fromCharCode(...bytes.subarray(0, 4)))) return { refusal: 'spreadsheet' };
  // What a spreadsheet writes for another one to read
  const text = decoded(bytes).replace(/^sep=.(\r\n|\r|\n)/i, '');
  if (text.includes('\u0000')) return { refusal: 'no-text' };
  return text.trim() ? { text: text.replaceAll(/\r\n?/g, '\n').trim() } : { refusal: 'empty' };
}
