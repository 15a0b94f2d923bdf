import { inflateSync } from 'node:zlib';

/** In millimetres. */
export interface Box {
  width: number;
  height: number;
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

const millimetres = 25.4 / 72;

/** How large each path and each picture is that the pages of a PDF draw, as its content streams say (ISO 32000-1 §8). */
export function boxesIn(pdf: Buffer): Box[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/(?<!end)stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    const start = index + length;
    const dictionary = text.slice(text.lastIndexOf(' obj', index), index);
    if (!dictionary.includes('/FlateDecode') || /\/(Image|FontFile|Length1)/.test(dictionary)) return [];
    const bytes = pdf.subarray(start, text.indexOf('endstream', start));
    return drawn(inflateSync(bytes).toString('latin1'));
  });
}

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

function drawn(content: string): Box[] {
  const boxes: Box[] = [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let path: Point[] = [];
  let operands: number[] = [];
  const at = (x = 0, y = 0): Point => {
    const [a, b, c, d, e, f] = matrix;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const add = (...points: Point[]): void => void path.push(...points);
  const end = (): void => {
    if (path.length > 0) boxes.push(around(path));
    path = [];
  };
  const acts: Record<string, () => void> = {
    q: () => void stack.push(matrix),
    Q: () => (matrix = stack.pop() ?? matrix),
    cm: () => (matrix = times(operands as unknown as Matrix, matrix)),
    m: () => {
      add(at(operands[0], operands[1]));
    },
    l: () => {
      add(at(operands[0], operands[1]));
    },
    // The outline of a rounded corner stays within its ends
    c: () => {
      add(at(operands[4], operands[5]));
    },
    re: () => {
      const [x = 0, y = 0, width = 0, height = 0] = operands;
      add(at(x, y), at(x + width, y + height));
    },
    f: end,
    'f*': end,
    S: end,
    B: end,
    n: () => (path = []),
    Do: () => {
      add(at(0, 0), at(1, 1));
      end();
    },
  };
  const plain = content.replace(/\((?:\\.|[^\\)])*\)|<[\dA-Fa-f\s]*>/g, ' ');
  for (const token of plain.split(/[\s[\]]+/)) {
    if (/^[-+.\d]+$/.test(token)) operands.push(Number(token));
    else if (!token.startsWith('/')) {
      acts[token]?.();
      operands = [];
    }
  }
  return boxes;
}

function around(points: readonly Point[]): Box {
  const extent = (axis: 0 | 1): number => {
    const values = points.map((point) => point[axis]);
    return (Math.max(...values) - Math.min(...values)) * millimetres;
  };
  return { width: extent(0), height: extent(1) };
}
