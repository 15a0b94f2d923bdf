import encodeQR from 'qr';

/** A QR code as one path in a square of `size` modules, its quiet zone included. */
export interface Code {
  size: number;
  path: string;
}

/** In modules, on each side (ISO/IEC 18004 §9.1). */
const quietZone = 4;

export function codeOf(text: string): Code {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
  return { size: rows.length, path: rows.map(darkIn).join('') };
}

/** The dark runs of a row, each as a rectangle. */
function darkIn(row: readonly boolean[], y: number): string {
  const edges = row.flatMap((dark, x) => (dark === (row[x - 1] ?? false) ? [] : x));
  return edges
    .flatMap((from, index) => (index % 2 ? [] : `M${from} ${y}h${(edges[index + 1] ?? row.length) - from}v1H${from}z`))
    .join('');
}
